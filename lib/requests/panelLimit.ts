import { minute, second } from '../values/dates';

/** A request under way. */
interface Attempt {
	readonly at: number;
	/**
	 * `plain` ones go side by side. Each of the others goes while all wait for what it finds out:
	 * `resume` whether the panel takes requests again after a pause, `window` whether its next window
	 * has begun, `extra` whether it takes more in this window than it ever did.
	 */
	readonly purpose: 'plain' | 'resume' | 'window' | 'extra';
}

const firstPauseMs = second / 2;
const longestPauseMs = minute;
/** A little more than the minute that most limits are about. */
const aMinuteMs = minute + 2 * second;
/** No window is taken to be longer, however long other trouble lasted meanwhile. */
const longestWindowMs = 2 * minute;
/** A panel that takes nothing for so long is better asked again by the next run. */
const patienceMs = 5 * minute;

/**
 * How many requests a panel takes in which time (its window), as far as it is known. Most panels that
 * limit it say neither: the only way is to be refused, to try again with one request while all others
 * wait, and to remember how many were taken until then. All times are milliseconds.
 */
export class PanelLimit {
	/** No further request of this run is worth sending. */
	isOver = false;

	private readonly underWay = new Set<Attempt>();
	/** From the first refusal until a request is taken again; `ms` is how long the last wait was. */
	private pause: { since: number; until: number; ms: number; isAsked: boolean } | null = null;
	private lastStart = 0;

	private windowFrom = -Infinity;
	private takenInWindow = 0;
	/** The most that were taken in one window; Infinity until the panel has refused. */
	private most = Infinity;
	/** The panel has refused one more than that in this window. */
	private isFull = false;
	/** The shortest time after which a next window was found; 0 until there was one. */
	private longEnough = 0;
	/** The longest time after which none was. */
	private tooShort = 0;

	get isOpen(): boolean {
		return !this.pause && this.takenInWindow + this.underWay.size < this.most;
	}

	/**
	 * When the next request may start; null where that hangs on what comes of another.
	 *
	 * @param repeats how often it may be repeated: one that may not tries nothing out
	 */
	nextStart(repeats: number): number | null {
		if ([...this.underWay].some(({ purpose }) => purpose !== 'plain')) return null;
		if (this.pause) return this.pause.until;
		if (this.isOpen) return 0;
		if (this.underWay.size > 0) return null;
		if (repeats === 0) return this.windowFrom + this.longEnough;
		if (this.isFull) return this.windowMayEnd();
		// The panel may take more than before: that is tried at the average pace known.
		return Math.min(this.windowMayEnd(), this.lastStart + this.longEnough / this.most);
	}

	start(now: number): Attempt {
		const isLater = now >= this.windowMayEnd();
		if (this.isOpen && isLater) this.beginWindow(now);
		const tries = this.pause ? 'resume' : isLater ? 'window' : 'extra';
		const attempt: Attempt = { at: now, purpose: this.isOpen ? 'plain' : tries };
		this.underWay.add(attempt);
		this.lastStart = now;
		return attempt;
	}

	/** The panel took the request, whatever it answered. */
	taken(attempt: Attempt): void {
		const { at, purpose } = attempt;
		this.underWay.delete(attempt);
		const length = Math.min(longestWindowMs, at - this.windowFrom);
		if (purpose === 'resume') {
			this.most = Math.max(1, this.takenInWindow);
			this.longEnough = length;
			// What the panel itself said is certain: nothing shorter is tried.
			this.tooShort = Math.min(length, this.pause?.isAsked ? Infinity : this.tooShort);
		}
		if (purpose === 'window') this.longEnough = Math.min(this.longEnough, length);
		if (purpose === 'resume' || purpose === 'window') {
			this.pause = null;
			this.beginWindow(at);
		}
		this.takenInWindow += 1;
		this.most = Math.max(this.most, this.takenInWindow);
	}

	/**
	 * The panel refused the request for its rate limit.
	 *
	 * @param repeats how often this and all other requests of the run may still be repeated, together
	 * @param askedMs how long the panel asked to wait, when it did
	 */
	refused(attempt: Attempt, now: number, repeats: number, askedMs?: number): void {
		const { at, purpose } = attempt;
		this.underWay.delete(attempt);
		const outlasts = purpose === 'resume' || purpose === 'window';
		if (outlasts) this.tooShort = Math.max(this.tooShort, at - this.windowFrom);
		const restOfWindow = this.windowFrom + this.longEnough - now;
		if (askedMs !== undefined) {
			this.pauseFor(Math.max(askedMs, (this.pause?.until ?? 0) - now), now, true);
		} else if (purpose === 'extra') {
			this.isFull = true;
		} else if (purpose === 'window' && restOfWindow > 0) {
			this.pauseFor(restOfWindow, now, false);
		} else if (purpose !== 'plain' || !this.pause) {
			// It takes fewer than before, so nothing is known of the time either.
			if (purpose === 'plain') [this.most, this.longEnough, this.tooShort] = [Infinity, 0, 0];
			// Twice as long as before, but so that a minute is over before any goes for the last time.
			const { since, ms } = this.pause ?? { since: now, ms: firstPauseMs / 2 };
			const reaching = (aMinuteMs - (now - since)) / 4 ** repeats;
			this.pauseFor(Math.min(longestPauseMs, Math.max(2 * ms, reaching)), now, false);
		}
	}

	unanswered(attempt: Attempt): void {
		this.underWay.delete(attempt);
	}

	private pauseFor(ms: number, now: number, isAsked: boolean): void {
		const since = this.pause?.since ?? now;
		this.pause = { since, until: now + ms, ms, isAsked };
		this.isOver ||= now + ms - since > patienceMs;
	}

	private beginWindow(now: number): void {
		this.windowFrom = now;
		this.takenInWindow = 0;
		this.isFull = false;
	}

	/** When the next window may have begun: the time is brought nearer to the panel's own by halves. */
	private windowMayEnd(): number {
		const { longEnough, tooShort } = this;
		if (longEnough === 0) return this.windowFrom + aMinuteMs;
		// Two times that differ by less than a tenth are as good as the same.
		const isNear = longEnough <= tooShort * 1.1;
		return this.windowFrom + (isNear ? longEnough : (longEnough + tooShort) / 2);
	}
}
