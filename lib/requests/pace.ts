import type { Failure } from '../errors/failure';
import { second } from '../values/dates';
import { PanelLimit } from './panelLimit';

export interface Clock {
	/** In milliseconds. */
	now(): number;
	/** Rejects when the signal fires first. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/**
 * Leave to send one request. It has to be told once what came of that: the panel took it (whatever
 * it answered), refused it for its rate limit (maybe with a time to wait), or did not answer.
 */
export type Leave = (came: 'taken' | 'refused' | 'unanswered', askedMs?: number) => void;

interface Waiting {
	/** How often the request may be repeated should the panel refuse it for its rate limit. */
	repeats: number;
	go: (leave: Leave | null) => void;
}

/** Lets requests go one by one, no faster than the user wishes and than the panel takes them. */
export class Pace {
	private readonly limit = new PanelLimit();
	private readonly waiting: Waiting[] = [];
	/** How often the requests under way may be repeated after one more refusal, all together. */
	private repeatsUnderWay = 0;
	private readonly gap: number;
	private nextTurn = -Infinity;
	private looksAgainAt = Infinity;

	/**
	 * @param perSecond requests a second at most, spaced out evenly; 0 means no limit
	 * @param signal lets all who wait go at once, without leave
	 */
	constructor(
		private readonly clock: Clock,
		perSecond: number,
		private readonly signal?: AbortSignal,
	) {
		this.gap = perSecond > 0 ? 1000 / perSecond : 0;
	}

	/**
	 * Null where nothing is sent any more: the run was stopped, or the panel has refused for too long.
	 *
	 * @param repeats how often the request may be repeated should it be refused
	 */
	async leave(repeats: number): Promise<Leave | null> {
		return await new Promise((go) => {
			this.waiting.push({ repeats, go });
			void this.letGo();
		});
	}

	/** Lets those who wait go as soon as each may; called whenever that may be sooner than thought. */
	private async letGo(): Promise<void> {
		for (let next = this.nextOne(); next; next = this.nextOne()) {
			const at = this.isEnded() ? 0 : this.nextStart(next.repeats);
			if (at === null || at >= this.looksAgainAt) return;
			if (at > this.clock.now()) {
				this.looksAgainAt = at;
				// The signal ends it early, which the next round finds out.
				await this.clock.sleep(at - this.clock.now(), this.signal).catch(() => undefined);
				this.looksAgainAt = Infinity;
				continue;
			}
			this.waiting.splice(this.waiting.indexOf(next), 1);
			next.go(this.isEnded() ? null : this.start(next.repeats));
		}
	}

	/**
	 * Who goes next. While the panel refuses, it is the one that may be repeated most often, so that
	 * none uses up its repeats before the others.
	 */
	private nextOne(): Waiting | undefined {
		const [first, ...others] = this.waiting;
		if (!first || this.limit.isOpen) return first;
		return others.reduce((best, each) => (each.repeats > best.repeats ? each : best), first);
	}

	private isEnded(): boolean {
		return this.limit.isOver || this.signal?.aborted === true;
	}

	private nextStart(repeats: number): number | null {
		const panelTakes = this.limit.nextStart(repeats);
		return panelTakes === null ? null : Math.max(panelTakes, this.nextTurn);
	}

	private start(repeats: number): Leave {
		const now = this.clock.now();
		// A timer that fires late must not make all further requests late as well.
		const isOnTime = now - this.nextTurn < this.gap;
		if (this.gap > 0) this.nextTurn = (isOnTime ? this.nextTurn : now) + this.gap;
		const attempt = this.limit.start(now);
		const repeatsLeft = Math.max(0, repeats - 1);
		this.repeatsUnderWay += repeatsLeft;
		return (came, askedMs) => {
			if (came === 'taken') this.limit.taken(attempt);
			else if (came === 'unanswered') this.limit.unanswered(attempt);
			else {
				const all = this.waiting.reduce((sum, each) => sum + each.repeats, this.repeatsUnderWay);
				this.limit.refused(attempt, this.clock.now(), all, askedMs);
			}
			this.repeatsUnderWay -= repeatsLeft;
			void this.letGo();
		};
	}
}

const firstWaitMs = second / 2;
const longestWaitMs = 30 * second;

/**
 * How long to wait before a repeat that no rate limit holds up, in milliseconds: what the panel
 * asked for, otherwise twice as long each time. A random part keeps requests that failed together
 * from coming back together.
 *
 * @param attempt 0 for the first repeat
 */
export function waitBefore(attempt: number, found: Failure, random: () => number): number {
	if (found.retryAfterMs !== undefined) return found.retryAfterMs + random() * 250;
	const ceiling = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt);
	return ceiling / 2 + (random() * ceiling) / 2;
}
