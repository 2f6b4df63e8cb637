import type { ErrorCategory } from '../../SmmPanel/protocol/errors/kinds';
import type { Failure } from '../../SmmPanel/protocol/errors/failure';
import { isRecord } from '../../SmmPanel/protocol/record';
import { isFinished } from '../../SmmPanel/protocol/values/statuses';
import type { Answer, Asked } from '../../SmmPanel/runtime/asked';
import type { Operation } from '../../SmmPanel/runtime/define';
import { ids } from '../../SmmPanel/runtime/define';
import type { Change } from '../change';
import { statusChanges, type Sighting } from '../changes/statuses';
import { packStatuses, unpackStatuses, type StatusMemory } from '../kept/statuses';
import type { Asker, RawParameters, Watch } from '../watch';
import { sampleSize } from '../watch';
import { ifOffered, outOfTime } from './read';
import { wantedStatuses } from './wantedStatuses';

/** More can't be asked for in the time between two polls, nor remembered well. */
const idsAtMost = 20_000;
/** Ids the panel doesn't know are asked for seldom: some panels answer a list with one such id not at all. */
const lostAgainAfter = 60 * 60_000;

export interface StatusSource {
	operation: Operation;
	/** The parameter with the ids. */
	parameter: string;
	/** As the editor shows that parameter. */
	displayName: string;
	/** The name of the id in the item and in the operation. */
	idField: string;
	/** What only some panels have. */
	offers?: string;
}

export function statusWatch(source: StatusSource, raw: RawParameters): Watch | { problem: string } {
	const { operation, idField } = source;
	const read = readIds(source, raw[source.parameter]);
	if ('problem' in read) return read;
	const wanted = wantedStatuses(raw.statuses);
	if ('problem' in wanted) return wanted;
	const all = read.ids;
	const rules = { idField, isWanted: wanted.isWanted, reportExisting: raw.reportExisting === true };
	return {
		// Each id has a memory of its own, which stays good while others join or leave the list.
		basis: [],
		async look(panel, kept) {
			const memory = watchedOnly(unpackStatuses(kept), all);
			const { turn, askLost } = turnOf(all, memory, panel.now);
			if (turn.length === 0) return { kept: packStatuses(memory), changes: [] };
			const asked = await statusesOf(source, panel, turn);
			if ('failure' in asked) return asked;
			const tried = asked.answers.filter(({ outcome }) => outcome !== null);
			if (tried.length === 0) return outOfTime(operation);
			const { kept: known, changes } = statusChanges(
				memory.known,
				tried.flatMap(sightingOf),
				rules,
			);
			const next = asked.answers.find(({ outcome }) => outcome === null)?.id ?? null;
			const lostAgainAt = askLost ? panel.now + lostAgainAfter : memory.lostAgainAt;
			return { kept: packStatuses({ known, next, lostAgainAt }), changes };
		},
		sample: async (panel) => sampleOf(source, await statusesOf(source, panel, all.slice(0, 100))),
	};
}

async function statusesOf(
	{ operation, idField, offers }: StatusSource,
	panel: Asker,
	some: readonly string[],
): Promise<Asked> {
	const asked = await panel.ask(operation, { [idField]: some });
	return offers === undefined ? asked : ifOffered(asked, offers);
}

function readIds(
	{ displayName }: StatusSource,
	raw: unknown,
): { ids: string[] } | { problem: string } {
	const read = ids({ displayName }).read(raw);
	if ('problem' in read) return read;
	const unique = [...new Set(read.value)];
	if (unique.length <= idsAtMost) return { ids: unique };
	return {
		problem: `${displayName} has ${unique.length} ids; one trigger watches up to ${idsAtMost}. Leave out what has finished, or spread the ids over several triggers.`,
	};
}

function watchedOnly({ known, next, lostAgainAt }: StatusMemory, all: readonly string[]) {
	const kept = new Map(
		all.flatMap((id) => {
			const found = known.get(id);
			return found ? [[id, found] as const] : [];
		}),
	);
	return { known: kept, next, lostAgainAt };
}

/** The ids this poll asks for: what has not finished, beginning where the last poll ran out of time. */
function turnOf(all: readonly string[], { known, next, lostAgainAt }: StatusMemory, now: number) {
	// A clock that was set back must not put them off for longer.
	const askLost = now >= lostAgainAt || lostAgainAt - now > lostAgainAfter;
	const open = all.filter((id) => {
		const found = known.get(id);
		return !found || (found.lost ? askLost : !isFinished(found.status));
	});
	const from = next === null ? 0 : Math.max(0, open.indexOf(next));
	const hasLost = open.some((id) => known.get(id)?.lost);
	return { turn: [...open.slice(from), ...open.slice(0, from)], askLost: askLost && hasLost };
}

function sightingOf({ id, outcome }: Answer): Sighting[] {
	if (!outcome) return [];
	if ('failure' in outcome) {
		const { error, details } = outcome.failure;
		return [{ id, refused: error, why: reasons.get(details.category) ?? 'refused' }];
	}
	const record = outcome.reply;
	if (isRecord(record) && 'status' in record && typeof record.status === 'string') {
		return [{ id, status: record.status, record: { ...record } }];
	}
	return [{ id, refused: 'The panel did not tell its status', why: 'leftOut' }];
}

const reasons: ReadonlyMap<ErrorCategory, 'unknown' | 'leftOut'> = new Map([
	['order_id', 'unknown'],
	['not_returned', 'leftOut'],
]);

function sampleOf({ operation }: StatusSource, asked: Asked): Change[] | { failure: Failure } {
	if ('failure' in asked) return asked;
	const seen = asked.answers.flatMap(sightingOf);
	const found = seen.flatMap((each): Change[] =>
		'status' in each
			? [{ change: 'status', id: each.id, mark: 'sample', fields: each.record, previous: null }]
			: [],
	);
	if (found.length > 0) return found.slice(0, sampleSize);
	const failures = asked.answers.flatMap(({ outcome }) =>
		outcome && 'failure' in outcome ? [outcome.failure] : [],
	);
	const [failure] = failures;
	return failure ? { failure } : outOfTime(operation);
}
