import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Watched {
	/** Milliseconds that the event loop stood still at most. */
	stillMs: number;
	/** Megabytes that the process grew by at most. */
	grownMb: number;
}

/** How long the event loop stands still and how far the process grows until the work is done. */
export async function watched<T>(work: () => Promise<T>): Promise<Watched & { result: T }> {
	const before = process.memoryUsage.rss();
	let most = before;
	const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	try {
		const result = await work();
		most = Math.max(most, process.memoryUsage.rss());
		return { result, stillMs: delay.max / 1e6, grownMb: (most - before) / 1e6 };
	} finally {
		clearInterval(watch);
		delay.disable();
	}
}
