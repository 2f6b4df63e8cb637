import type { Failure, OrFailure } from '../../../lib/errors/failure';
import { ifOffered, outOfTime, type PollPanel, unfit } from '../../../lib/n8n/askWithin';
import { FileReply, type Json, type Operation } from '../../../lib/define';
import { isRecord } from '../../../lib/values/record';
import type { Comparison } from '../compare/change';
import type { Watch } from '../event';

/** Twice the largest list seen. */
const recordsAtMost = 20_000;

interface ListSource {
	operation: Operation;
	/** What several records are called in sentences; they are what only some panels have. */
	nouns?: string;
	/** What is better said when the workflow is published than never. */
	firstProblem?: (records: readonly Json[]) => Failure | null;
}

/** Watches all records that an operation gives at once. */
export function watchList(source: ListSource, { compare, sample }: Comparison<Json>): Watch {
	return {
		async look(panel, kept) {
			const found = await recordsOf(source, panel);
			if ('failure' in found) return found;
			const problem = kept === null ? source.firstProblem?.(found.records) : null;
			return problem ? { failure: problem } : compare(kept, found.records, panel.now);
		},
		async sample(panel) {
			const found = await recordsOf(source, panel);
			return 'failure' in found ? found : sample(found.records);
		},
	};
}

async function recordsOf(
	{ operation, nouns = '' }: ListSource,
	panel: PollPanel,
): Promise<OrFailure<{ records: Json[] }>> {
	const raw = { returnAll: true, limit: 1, simplify: true };
	const asked = ifOffered(await panel.ask(operation, raw), nouns);
	if ('failure' in asked) return asked;
	const outcome = asked.answers[0]?.outcome;
	if (outcome && 'failure' in outcome) return outcome;
	const reply = outcome?.reply;
	const records = Array.isArray(reply) ? reply : [reply];
	if (!records.every(isJson)) return outOfTime(operation);
	if (records.length <= recordsAtMost) return { records };
	const failure = unfit(
		operation,
		`The panel lists ${records.length} ${nouns}; one trigger can remember up to ${recordsAtMost}`,
		"This event can't be used with this account. Read the list with the SMM Panel node instead.",
	);
	return { failure };
}

function isJson(value: Json | FileReply | undefined): value is Json {
	return isRecord(value) && !(value instanceof FileReply);
}
