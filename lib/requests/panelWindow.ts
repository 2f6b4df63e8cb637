import { minute, second } from '../values/time';

/** A little more than the minute that most limits are about. */
export const aMinuteMs = minute + 2 * second;
/** Longer than that no limit is waited for, however long other trouble lasted meanwhile. */
const longestMs = 2 * minute;
/** Two times this near each other are as good as the same. */
const nearEnough = 1.1;

/** The time in which a panel takes only so many requests; all times are milliseconds. */
export class PanelWindow {
	/** So many were taken in one window; Infinity until the panel has refused. */
	count = Infinity;
	/** The panel has refused one more than that in this window. */
	isFull = false;
	taken = 0;

	private from: number | null = null;
	/** The shortest time after which a next window was found. */
	private longEnough = 0;
	/** The longest time after which none was. */
	private tooShort = 0;

	begin(now: number): void {
		this.from = now;
		this.taken = 0;
		this.isFull = false;
	}

	take(): void {
		this.taken += 1;
		this.count = Math.max(this.count, this.taken);
	}

	/** When the next window may have begun: the time is brought nearer to the panel's own by halves. */
	get mayEnd(): number {
		return this.from === null ? 0 : this.from + this.length();
	}

	/** When a next window was found before. */
	get surelyEnds(): number {
		return this.from === null ? 0 : this.from + this.longEnough;
	}

	/** The average time between two requests that were taken. */
	get pace(): number {
		return this.longEnough / this.count;
	}

	/** A request of this moment was refused: the window lasts longer. */
	outlast(at: number): void {
		this.tooShort = Math.max(this.tooShort, this.passed(at));
	}

	/**
	 * A request of this moment was taken after a pause.
	 *
	 * @param isCertain the panel said how long to wait: nothing shorter is tried
	 */
	learn(at: number, isCertain: boolean): void {
		this.count = Math.max(1, this.taken);
		this.longEnough = Math.min(longestMs, this.passed(at));
		this.tooShort = isCertain ? this.longEnough : Math.min(this.tooShort, this.longEnough);
	}

	/** A request of this moment was taken in the next window. */
	shorten(at: number): void {
		this.longEnough = Math.min(this.longEnough, this.passed(at));
	}

	/** The panel takes fewer than before: then nothing is known of the time either. */
	forget(): void {
		this.count = Infinity;
		this.longEnough = 0;
		this.tooShort = 0;
	}

	private passed(at: number): number {
		return at - (this.from ?? at);
	}

	private length(): number {
		const { longEnough, tooShort } = this;
		if (longEnough === 0) return aMinuteMs;
		return longEnough > tooShort * nearEnough ? (longEnough + tooShort) / 2 : longEnough;
	}
}
