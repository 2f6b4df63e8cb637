export type TakeTurns = <T>(name: string, task: () => Promise<T>) => Promise<T>;

/** Runs tasks of one name one after the other. */
export function mutex(): TakeTurns {
	const tails = new Map<string, Promise<unknown>>();
	return async (name, task) => {
		const before = tails.get(name) ?? Promise.resolve();
		const mine = before.then(task, task);
		const tail = mine.catch(() => undefined);
		tails.set(name, tail);
		try {
			return await mine;
		} finally {
			if (tails.get(name) === tail) tails.delete(name);
		}
	};
}
