/** The places for requests under way, shared by all who send within one run. */
export interface Lanes {
	/** Resolves once a lane is free and the event loop has gone round since the last entry. */
	enter(): Promise<void>;
	leave(): void;
}

/**
 * Between two entries the event loop goes round, so that one request is on the wire before the next
 * is prepared. Otherwise requests whose answers come together would all leave when the last of them
 * is prepared, their answers would come together again, and they would wait for each other for good.
 *
 * @param width how many requests may be under way at a time
 * @param turn resolves when the event loop has gone round
 */
export function lanes(width: number, turn: () => Promise<void>): Lanes {
	const waiting: Array<() => void> = [];
	let free = width;
	let turned = Promise.resolve();
	return {
		async enter() {
			if (free > 0) free -= 1;
			else await new Promise<void>((resolve) => waiting.push(resolve));
			const mine = turned;
			turned = mine.then(turn);
			await mine;
		},
		leave() {
			const next = waiting.shift();
			if (next) next();
			else free += 1;
		},
	};
}

export interface Draining<T> {
	lanes: Lanes;
	run: (job: T) => Promise<void>;
	/** Asked before each job. */
	goOn: () => boolean;
	/** Told when every job of the queue has been started. */
	started?: (() => void) | undefined;
}

/**
 * Runs the jobs of a queue in order, as many at a time as there are lanes, and starts no more once
 * `goOn` says no. A running job may add jobs to the queue. Jobs under way are always awaited; jobs
 * never started stay in the queue.
 */
export async function drain<T>(
	queue: T[],
	{ lanes, run, goOn, started }: Draining<T>,
): Promise<void> {
	let broken: unknown;
	const running = new Set<Promise<void>>();
	let next = 0;
	const start = (job: T) => {
		const ended: Promise<void> = run(job)
			.catch((error: unknown) => {
				broken ??= error;
			})
			.finally(() => {
				running.delete(ended);
				lanes.leave();
			});
		running.add(ended);
	};
	for (;;) {
		while (next < queue.length && broken === undefined) {
			await lanes.enter();
			if (broken !== undefined || !goOn()) {
				lanes.leave();
				break;
			}
			const job = queue[next];
			next += 1;
			if (job !== undefined) start(job);
		}
		if (next === queue.length) started?.();
		if (running.size === 0) break;
		await Promise.race(running);
	}
	queue.splice(0, next);
	if (broken !== undefined) throw broken;
}
