import { isFinished } from '../../../lib/values/statuses';
import type { StatusMemory } from '../kept/statuses';

/** Ids the panel doesn't know are asked for seldom: some panels answer a list with one such id not at all. */
export const lostAgainAfter = 60 * 60_000;

/** What is remembered of the ids that are watched: the memory itself where no other id is in it. */
export function watchedOnly(memory: StatusMemory, all: readonly string[]): StatusMemory {
	const { known, next, lostAgainAt } = memory;
	const watched = all.reduce((count, id) => (known.has(id) ? count + 1 : count), 0);
	if (watched === known.size) return memory;
	const kept = new Map(
		all.flatMap((id) => {
			const found = known.get(id);
			return found ? [[id, found] as const] : [];
		}),
	);
	return { known: kept, next, lostAgainAt };
}

/** The ids this poll asks for: what has not finished, beginning where the last poll ran out of time. */
export function idsInTurn(
	all: readonly string[],
	{ known, next, lostAgainAt }: StatusMemory,
	now: number,
) {
	// A clock that was set back must not put them off for longer.
	const askLost = now >= lostAgainAt || lostAgainAt - now > lostAgainAfter;
	const finished = new Map<string | null, boolean>();
	const isOver = (status: string | null) => {
		const known = finished.get(status) ?? isFinished(status);
		finished.set(status, known);
		return known;
	};
	let hasLost = false;
	const open = all.filter((id) => {
		const found = known.get(id);
		if (!found?.lost) return !found || !isOver(found.status);
		hasLost ||= askLost;
		return askLost;
	});
	const from = next === null ? 0 : Math.max(0, open.indexOf(next));
	const turn = from === 0 ? open : [...open.slice(from), ...open.slice(0, from)];
	return { turn, askLost: hasLost };
}
