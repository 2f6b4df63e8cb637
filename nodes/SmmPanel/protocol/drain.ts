/**
 * Runs the jobs of a queue in order, so many at a time, and starts no more once `goOn` says no. A
 * running job may add jobs to the queue. Jobs under way are always awaited; jobs never started stay
 * in the queue.
 *
 * Between two starts lies a turn of the event loop: what was started is on the wire before the next
 * is prepared. Without it requests whose answers come together go out together, when the last of
 * them is prepared, and all wait for each other from then on.
 *
 * @param turn resolves when the event loop has been round
 */
export async function drain<T>(
	queue: T[],
	width: number,
	run: (job: T) => Promise<void>,
	goOn: () => boolean,
	turn: () => Promise<void>,
): Promise<void> {
	let broken: unknown;
	const running = new Set<Promise<void>>();
	let next = 0;
	let turned = Promise.resolve();
	const start = (job: T) => {
		const ended: Promise<void> = run(job)
			.catch((error: unknown) => {
				broken ??= error;
			})
			.finally(() => running.delete(ended));
		running.add(ended);
		turned = turn();
	};
	for (;;) {
		while (running.size < width && next < queue.length && broken === undefined) {
			await turned;
			if (broken !== undefined || !goOn()) break;
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
