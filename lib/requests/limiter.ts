export interface Clock {
	now(): number;
	/** Rejects when the signal fires first. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Spaces requests out evenly. */
export interface Limiter {
	turn(signal?: AbortSignal): Promise<void>;
}

/** @param perSecond requests a second; 0 means no limit */
export function limiter(perSecond: number, clock: Clock): Limiter {
	const gap = perSecond > 0 ? 1000 / perSecond : 0;
	let next = 0;
	return {
		async turn(signal) {
			if (gap === 0) return;
			const at = Math.max(clock.now(), next);
			next = at + gap;
			const wait = at - clock.now();
			if (wait > 0) await clock.sleep(wait, signal);
		},
	};
}
