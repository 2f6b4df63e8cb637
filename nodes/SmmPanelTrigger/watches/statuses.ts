import type { Failure } from '../../../lib/errors/failure';
import type { Asked } from '../../../lib/n8n/asked';
import type { Operation } from '../../../lib/define';
import { ids } from '../../../lib/define';
import type { Change } from '../change';
import { statusChanges } from '../changes/statuses';
import { packStatuses, unpackStatuses } from '../kept/statuses';
import type { Asker, RawParameters, Watch } from '../watch';
import { sampleSize } from '../watch';
import { ifOffered, outOfTime } from './read';
import { sightingOf } from './sightings';
import { idsInTurn, lostAgainAfter, watchedOnly } from './statusTurn';
import { wantedStatuses } from './wantedStatuses';

/** More can't be asked for in the time between two polls, nor remembered well. */
const idsAtMost = 20_000;

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
			const { turn, askLost } = idsInTurn(all, memory, panel.now);
			if (turn.length === 0) return { kept: packStatuses(memory), changes: [] };
			const asked = await statusesOf(source, panel, turn);
			if ('failure' in asked) return asked;
			const untried = asked.answers.filter(({ outcome }) => outcome === null);
			if (untried.length === turn.length) return outOfTime(operation);
			const seen = asked.answers.flatMap(sightingOf);
			const { kept: known, changes } = statusChanges(memory.known, seen, rules);
			const next = untried[0]?.id ?? null;
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
