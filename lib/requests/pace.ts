import { PanelLimit } from './panelLimit';

/** Leave to send one request; it is told once what came of it. */
export interface Leave {
	/** The panel took it, whatever it answered. */
	taken(): void;
	/** The panel refused it for its rate limit, and asked to wait so many milliseconds if it did. */
	refused(askedMs?: number): void;
	/** There was no answer. */
	broken(): void;
}

/** Lets requests go as fast as the panel takes them. */
export interface Pace {
	/**
	 * Null where nothing is sent any more: the run was stopped, or the panel has refused for too long.
	 *
	 * @param repeats how often the request may be repeated should it be refused
	 */
	leave(repeats: number): Promise<Leave | null>;
}

interface Waiter {
	repeats: number;
	go: (leave: Leave | null) => void;
}

/** @param signal lets all who wait go at once, without leave */
export function findPace(clock: Clock, signal?: AbortSignal): Pace {
	const limit = new PanelLimit();
	const waiting: Waiter[] = [];

	const isEnded = () => limit.isOver || signal?.aborted === true;

	const start = (repeats: number): Leave => {
		const attempt = limit.start(clock.now(), repeats);
		return {
			taken: () => tell(() => limit.taken(attempt)),
			refused: (askedMs) => {
				const others = waiting.reduce((sum, each) => sum + each.repeats, 0);
				tell(() => limit.refused(attempt, clock.now(), others, askedMs));
			},
			broken: () => tell(() => limit.broken(attempt)),
		};
	};

	const tell = (news: () => void) => {
		news();
		void pump();
	};

	/** Lets those who wait go, as soon as each may. Whatever is new may let one go sooner. */
	const pump = async () => {
		while (waiting.length > 0) {
			const next = freshest(waiting);
			const at = isEnded() ? 0 : limit.nextStart(next.repeats);
			if (at === null) return;
			const ms = at - clock.now();
			if (ms > 0) {
				// Ended early by the signal, it leaves the loop to find out.
				await clock.sleep(ms, signal).catch(() => undefined);
				continue;
			}
			waiting.splice(waiting.indexOf(next), 1);
			next.go(isEnded() ? null : start(next.repeats));
		}
	};

	return {
		async leave(repeats) {
			return await new Promise((go) => {
				waiting.push({ repeats, go });
				void pump();
			});
		},
	};
}

/** The one that may be repeated most often, so that none uses up its repeats before the others. */
function freshest(waiting: readonly Waiter[]): Waiter {
	return waiting.reduce((best, each) => (each.repeats > best.repeats ? each : best));
}

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
