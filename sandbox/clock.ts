/** Panel time. What has no date of its own goes by `now`; what prints one goes by `today`. */
export interface Clock {
	now(): number;
	/**
	 * The date people see: never faster than real time, so that a proxy for a day is one for a day to whoever
	 * looks at it by another clock, however fast orders move.
	 */
	today(): number;
	/** How far `now` is ahead of `today`. */
	lead(): number;
	advance(seconds: number): void;
	setNow(iso: string): void;
	reset(): void;
	kept(): KeptClock;
	/** Time passes while the panel is away, but orders never get younger. */
	resume(kept: KeptClock): void;
}

export interface KeptClock {
	now: number;
	/** How far the date people see is from the real one. */
	shift: number;
}

/** What a date of four digits can say. */
const EARLIEST = Date.UTC(1970, 0, 1);
export const LATEST = Date.UTC(9999, 11, 31);

/** Panel time: real time running `speed` times as fast, and shifted wherever a test wants it. */
export function startClock(real: () => number, speed: number): Clock {
	let started = real();
	let shift = 0;
	let ahead = 0;
	const at = (pace: number) => Math.round(started + (real() - started) * pace + shift);
	const now = () => Math.min(at(speed) + ahead, LATEST);
	const today = () => Math.min(at(Math.min(speed, 1)), LATEST);
	const restart = (moment: number) => {
		started = real();
		shift = moment - started;
		ahead = 0;
	};
	return {
		now,
		today,
		lead: () => now() - today(),
		advance(seconds) {
			const moment = now() + seconds * 1000;
			if (!(moment >= EARLIEST && moment <= LATEST))
				throw new RangeError(`${seconds} seconds lead out of the years 1970 to 9999`);
			shift += seconds * 1000;
		},
		setNow: (iso) => restart(momentOf(iso)),
		reset: () => restart(real()),
		kept: () => ({ now: now(), shift: today() - real() }),
		resume(kept) {
			restart(real() + kept.shift);
			ahead = Math.max(kept.now - now(), 0);
		},
	};
}

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;

export function momentOf(iso: string): number {
	if (!isMoment(iso)) throw new RangeError(`"${iso}" is no ISO date of the years 1970 to 9999`);
	return Date.parse(iso);
}

export function isMoment(iso: string): boolean {
	const moment = ISO.test(iso) ? Date.parse(iso) : NaN;
	if (!(moment >= EARLIEST && moment <= LATEST)) return false;
	// Date.parse makes the 2nd of March of the 30th of February.
	const day = iso.slice(0, 10);
	return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
