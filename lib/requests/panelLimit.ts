import { minute, second } from '../values/time';
import { aMinuteMs, PanelWindow } from './panelWindow';

/**
 * What a started request finds out: whether the panel takes requests again (`resume`), whether its
 * next window has begun (`window`), or whether it takes more in this one than it did before
 * (`extra`). While one of these is under way, all others wait; `plain` ones go side by side.
 */
type Purpose = 'plain' | 'resume' | 'window' | 'extra';

/** A request that has been started, as far as the panel's limit is concerned. */
interface Attempt {
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

const firstPauseMs = second / 2;
const longestPauseMs = minute;
/** A panel that takes nothing for so long is better asked again by the next run. */
const patienceMs = 5 * minute;

/**
 * How many requests a panel takes in which time, as far as it is known. Most panels that limit it
 * say neither: the only way is to be refused, to try again with one request while all others wait,
 * and to remember how many were taken until then. All times are milliseconds.
 */
export class PanelLimit {
	/** No further request of this run is worth sending. */
	isOver = false;

	private readonly window = new PanelWindow();
	private readonly underWay = new Set<Attempt>();
	private pause: Pause | null = null;
	private lastStart = 0;
	private lastTaken: number | null = null;

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
		const { window } = this;
		if (repeats === 0) return window.surelyEnds;
		// The panel may take more than before: that is tried at the average pace known.
		return window.isFull ? window.mayEnd : Math.min(window.mayEnd, this.lastStart + window.pace);
	}

	start(now: number, repeats: number): Attempt {
		const purpose = this.purposeAt(now);
		if (purpose === 'plain' && now >= this.window.mayEnd) this.window.begin(now);
		const attempt = { at: now, purpose, repeats };
		this.underWay.add(attempt);
		this.lastStart = now;
		this.lastTaken ??= now;
		return attempt;
	}

	/** The panel took the request, whatever it answered. */
	taken(attempt: Attempt): void {
		const { at, purpose } = attempt;
		this.underWay.delete(attempt);
		this.lastTaken = at;
		if (purpose === 'resume') this.window.learn(at, this.pause?.isAsked === true);
		if (purpose === 'window') this.window.shorten(at);
		if (purpose === 'resume' || purpose === 'window') {
			this.pause = null;
			this.window.begin(at);
		}
		this.window.take();
	}

	/**
	 * The panel refused the request for its rate limit.
	 *
	 * @param waiting how often the requests that wait may be repeated, all together
	 * @param askedMs how long the panel asked to wait, when it did
	 */
	refused(attempt: Attempt, now: number, waiting: number, askedMs?: number): void {
		const { at, purpose } = attempt;
		this.underWay.delete(attempt);
		if (purpose === 'resume' || purpose === 'window') this.window.outlast(at);
		if (askedMs !== undefined) {
			this.pauseFor(Math.max(askedMs, (this.pause?.until ?? 0) - now), now, true);
		} else if (purpose === 'extra') {
			this.window.isFull = true;
		} else if (purpose === 'window' && this.window.surelyEnds > now) {
			this.pauseFor(this.window.surelyEnds - now, now, false);
		} else if (purpose !== 'plain' || !this.pause) {
			if (purpose === 'plain') this.window.forget();
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
		return now >= this.window.mayEnd ? 'window' : 'extra';
	}

	private isUsedUp(): boolean {
		return this.window.taken + this.underWay.size >= this.window.count;
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
