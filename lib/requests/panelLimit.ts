/**
 * What a started request finds out: whether the panel takes requests again (`resume`), whether its
 * next window has begun (`window`), or whether it takes more in this one than it did before
 * (`extra`). While one of these is under way, all others wait; `plain` ones go side by side.
 */
type Purpose = 'plain' | 'resume' | 'window' | 'extra';

/** A request that has been started, as far as the panel's limit is concerned. */
export interface Attempt {
	readonly at: number;
	readonly purpose: Purpose;
	/** How often it may still be repeated should it be refused. */
	readonly repeats: number;
}

interface Pause {
	until: number;
	/** How long the last wait was. */
	ms: number;
	since: number;
	/** The panel itself said how long. */
	isAsked: boolean;
}

const firstPauseMs = 500;
const longestPauseMs = 60_000;
/** A little more than the minute that most limits are about. */
const aMinuteMs = 62_000;
/** A panel that takes nothing for so long is better asked again by the next run. */
const patienceMs = 5 * 60_000;
/** Two times this near each other are as good as the same. */
const nearEnough = 1.1;

/**
 * How many requests a panel takes in which time, as far as it is known. Most panels that limit it
 * say neither: the only way is to be refused, to try again with one request while all others wait,
 * and to remember how many were taken until then. All times are milliseconds.
 */
export class PanelLimit {
	/** No further request of this run is worth sending. */
	isOver = false;

	private count = Infinity;
	/** The shortest time after which a window's end was found. */
	private longEnough = 0;
	/** The longest time after which it was not. */
	private tooShort = 0;

	private windowFrom: number | null = null;
	private takenInWindow = 0;
	private extraRefused = false;

	private lastStart = 0;
	private lastTaken: number | null = null;
	private readonly underWay = new Set<Attempt>();
	private pause: Pause | null = null;

	/**
	 * When the next request may start; null where that hangs on what comes of another.
	 *
	 * @param repeats how often it may be repeated: one that may not tries nothing out
	 */
	nextStart(repeats: number): number | null {
		if ([...this.underWay].some(({ purpose }) => purpose !== 'plain')) return null;
		if (this.pause) return this.pause.until;
		if (!this.isUsedUp()) return 0;
		if (this.underWay.size > 0) return null;
		// The panel may take more than before: that is tried at the average pace known.
		const atThePace = this.lastStart + this.longEnough / this.count;
		if (repeats === 0) return this.windowEnd(this.longEnough);
		return this.extraRefused ? this.windowEnd() : Math.min(this.windowEnd(), atThePace);
	}

	start(now: number, repeats: number): Attempt {
		const purpose = this.purposeAt(now);
		if (purpose === 'plain' && now >= this.windowEnd()) this.beginWindow(now);
		const attempt = { at: now, purpose, repeats };
		this.underWay.add(attempt);
		this.lastStart = now;
		this.lastTaken ??= now;
		return attempt;
	}

	/** The panel took the request, whatever it answered. */
	taken(attempt: Attempt): void {
		this.underWay.delete(attempt);
		this.lastTaken = attempt.at;
		const passed = attempt.at - (this.windowFrom ?? attempt.at);
		if (attempt.purpose === 'resume') {
			this.count = Math.max(1, this.takenInWindow);
			this.longEnough = passed;
			// What the panel said of the time is not tried to be shortened.
			this.tooShort = this.pause?.isAsked ? passed : Math.min(this.tooShort, passed);
			this.pause = null;
			this.beginWindow(attempt.at);
		} else if (attempt.purpose === 'window') {
			this.longEnough = Math.min(this.longEnough, passed);
			this.beginWindow(attempt.at);
		}
		this.takenInWindow += 1;
		this.count = Math.max(this.count, this.takenInWindow);
	}

	/**
	 * The panel refused the request for its rate limit.
	 *
	 * @param waiting how often the requests that wait may be repeated, all together
	 * @param askedMs how long the panel asked to wait, when it did
	 */
	refused(attempt: Attempt, now: number, waiting: number, askedMs?: number): void {
		this.underWay.delete(attempt);
		const isProbe = attempt.purpose !== 'plain';
		const passed = attempt.at - (this.windowFrom ?? attempt.at);
		if (attempt.purpose === 'resume' || attempt.purpose === 'window') {
			this.tooShort = Math.max(this.tooShort, passed);
		}
		if (askedMs !== undefined) {
			this.pauseFor(Math.max(askedMs, (this.pause?.until ?? 0) - now), now, true);
		} else if (attempt.purpose === 'extra') {
			this.extraRefused = true;
		} else if (attempt.purpose === 'window' && this.windowEnd(this.longEnough) > now) {
			this.pauseFor(this.windowEnd(this.longEnough) - now, now, false);
		} else if (isProbe || !this.pause) {
			if (!isProbe) this.forget();
			this.pauseFor(this.blindPause(attempt, now, waiting), now, false);
		}
		const waitsUntil = this.pause?.until ?? now;
		this.isOver ||= waitsUntil - (this.lastTaken ?? now) > patienceMs;
	}

	/** There was no answer to the request. */
	broken(attempt: Attempt): void {
		this.underWay.delete(attempt);
	}

	private purposeAt(now: number): Purpose {
		if (this.pause) return 'resume';
		if (!this.isUsedUp()) return 'plain';
		return now >= this.windowEnd() ? 'window' : 'extra';
	}

	private isUsedUp(): boolean {
		return this.takenInWindow + this.underWay.size >= this.count;
	}

	/** It takes fewer than before: then nothing is known of the time either. */
	private forget(): void {
		this.count = Infinity;
		this.longEnough = 0;
		this.tooShort = 0;
	}

	/** Windows of unknown length are taken for a minute; a known length is brought nearer by halves. */
	private windowEnd(length = this.windowLength()): number {
		return this.windowFrom === null ? 0 : this.windowFrom + length;
	}

	private windowLength(): number {
		const { longEnough, tooShort } = this;
		if (longEnough === 0) return aMinuteMs;
		return longEnough > tooShort * nearEnough ? (longEnough + tooShort) / 2 : longEnough;
	}

	private beginWindow(now: number): void {
		this.windowFrom = now;
		this.takenInWindow = 0;
		this.extraRefused = false;
	}

	private pauseFor(ms: number, now: number, isAsked: boolean): void {
		this.pause = { until: now + ms, ms, since: this.pause?.since ?? now, isAsked };
	}

	/**
	 * Twice as long as the last, but so long that a minute is over before any request is sent for the
	 * last time.
	 */
	private blindPause({ repeats }: Attempt, now: number, waiting: number): number {
		const others = [...this.underWay].reduce((sum, each) => sum + Math.max(0, each.repeats - 1), 0);
		const left = Math.max(0, repeats - 1) + others + waiting;
		const passed = now - (this.pause?.since ?? now);
		const reaching = (aMinuteMs - passed) / 4 ** left;
		const twice = 2 * (this.pause?.ms ?? firstPauseMs / 2);
		return Math.min(longestPauseMs, Math.max(twice, reaching));
	}
}
