/** Aborted by the first Ctrl-C, termination or hang-up; later ones are ignored, because ending is under way. */
export function stopSignal(): AbortSignal {
	const controller = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(name, () => controller.abort(new Stopped(name)));
	}
	return controller.signal;
}

export class Stopped extends Error {
	override name = 'Stopped';

	constructor(signalName: string) {
		super(`Stopped by ${signalName}`);
	}
}
