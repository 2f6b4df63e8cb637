type Task = () => Promise<void> | void;

export interface Cleanup {
	/** The task runs when the work is over, whether it succeeded or failed. */
	later(task: Task): void;
}

/** Runs `work` and then, last in first out, everything it asked to have cleaned up, even after a failure. */
export async function withCleanup<T>(work: (cleanup: Cleanup) => Promise<T>): Promise<T> {
	const tasks: Task[] = [];
	try {
		return await work({ later: (task) => tasks.push(task) });
	} finally {
		for (const task of tasks.reverse()) {
			try {
				await task();
			} catch (error) {
				console.error('Cleaning up:', error);
			}
		}
	}
}
