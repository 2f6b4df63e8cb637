const WATCH_MS = 500;

/**
 * Calls `stop` once: at Ctrl-C, a termination or a hang-up, when the program that opened a message channel to
 * this one is gone, and when npm is. It passes a termination on to a shell, which dies of it without a word.
 */
export function whenTold(stop: () => Promise<void>): void {
	let isTold = false;
	const tell = () => {
		if (!isTold) void stop();
		isTold = true;
	};
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(name, tell);
	if (process.env['npm_lifecycle_event'] === undefined) return;
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) tell();
	}, WATCH_MS).unref();
}
