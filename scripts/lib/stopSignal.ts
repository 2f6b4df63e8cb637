const WATCH_MS = 500;

/**
 * Aborted by the first Ctrl-C, termination or hang-up; later ones are ignored, because ending is under way.
 * Also when npm is gone: it passes a termination on to the shell between us, which dies of it silently.
 */
export function stopSignal(): AbortSignal {
	const controller = new AbortController();
	const stop = (why: string) => controller.abort(new Stopped(why));
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(name, () => stop(name));
	}
	if (process.env['npm_lifecycle_event'] !== undefined) {
		const parent = process.ppid;
		setInterval(() => {
			if (process.ppid !== parent) stop('the end of npm');
		}, WATCH_MS).unref();
	}
	return controller.signal;
}

export class Stopped extends Error {
	override name = 'Stopped';

	constructor(why: string) {
		super(`Stopped by ${why}`);
	}
}
