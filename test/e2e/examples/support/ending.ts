type Task = () => Promise<void>;

/** Jest loads set-up and tear-down apart from each other: what they share is kept on the process. */
const shared = process as typeof process & { smmPanelEnding?: Task[] };

export function endLater(task: Task): void {
	(shared.smmPanelEnding ??= []).push(task);
}

/** Last in, first out; the first failure is told once everything has been tried. */
export async function endAll(): Promise<void> {
	const failures: unknown[] = [];
	for (const task of (shared.smmPanelEnding ?? []).splice(0).reverse()) {
		await task().catch((error: unknown) => failures.push(error));
	}
	if (failures.length > 0) throw failures[0];
}
