export interface Clock {
	now(): number;
	advance(seconds: number): void;
	setNow(iso: string): void;
	reset(): void;
}

/** Panel time: real time running `speed` times as fast, and shifted wherever a test wants it. */
export function startClock(real: () => number, speed: number): Clock {
	let started = real();
	let shift = 0;
	const now = () => Math.round(started + (real() - started) * speed + shift);
	return {
		now,
		advance(seconds) {
			shift += seconds * 1000;
		},
		setNow(iso) {
			shift += momentOf(iso) - now();
		},
		reset() {
			started = real();
			shift = 0;
		},
	};
}

export function momentOf(iso: string): number {
	const moment = Date.parse(iso);
	if (Number.isNaN(moment)) throw new RangeError(`"${iso}" is no ISO date`);
	return moment;
}
