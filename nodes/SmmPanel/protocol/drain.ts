/**
 * Runs the jobs of a queue in order, so many at a time, and starts no more once `goOn` says no. A
 * running job may add jobs to the queue. Jobs under way are always awaited; jobs never started stay
 * in the queue.
 */
export async function drain<T>(
	queue: T[],
	width: number,
	run: (job: T) => Promise<void>,
	goOn: () => boolean,
): Promise<void> {
	let broken: unknown;
	const running = new Set<Promise<void>>();
	let next = 0;
	const start = (job: T) => {
		const ended: Promise<void> = run(job)
			.catch((error: unknown) => {
				broken ??= error;
			})
			.finally(() => running.delete(ended));
		running.add(ended);
	};
	for (;;) {
		while (running.size < width && next < queue.length && broken === undefined && goOn()) {
			const job = queue[next];
			next += 1;
			if (job !== undefined) start(job);
		}
		if (running.size === 0) break;
		await Promise.race(running);
	}
	queue.splice(0, next);
	if (broken !== undefined) throw broken;
}
