import { hour } from '../../../lib/values/time';
import { isFinished } from '../../../lib/values/statuses';
import type { StatusMemory } from './knownStatuses';

/** Some panels answer a list with one id they don't know not at all: such ids are asked for seldom. */
export const notFoundAgainAfter = hour;

/** The ids this poll asks for: what has not finished, beginning where the last poll ran out of time. */
export function idsToAsk(all: readonly string[], memory: StatusMemory, now: number) {
	const { ids, next, notFoundAgainAt = 0 } = memory;
	// A clock that was set back must not put them off for longer.
	const isDue = now >= notFoundAgainAt || notFoundAgainAt - now > notFoundAgainAfter;
	const open = all.filter((id) => {
		const known = ids.get(id);
		if (known?.isNotFound) return isDue;
		return !known || !isFinished(known.status);
	});
	const asksNotFound = isDue && open.some((id) => ids.get(id)?.isNotFound);
	const from = next === undefined ? 0 : Math.max(0, open.indexOf(next));
	return { turn: [...open.slice(from), ...open.slice(0, from)], asksNotFound };
}
