import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { stopped } from '../protocol/client';
import { failure, forIds, type Failure } from '../protocol/errors/failure';
import { checkFirstAdvice } from '../protocol/errors/wire';
import type { Result } from '../protocol/plan';
import type { Json, Operation, Prepared, Reply } from './define';
import { NotFound, Unreadable, type FileReply } from './define';
import type { Outcome, Slot } from './slot';

export interface Reading {
	operation: Operation;
	zone: string;
	/** Milliseconds since 1970. */
	now: number;
}

/** What came of each id of an item, in the order asked; null for an id that was never tried. */
export function outcomesOf(slot: Slot, reading: Reading): ReadonlyArray<Outcome | null> {
	const { prepared, group, settled, outcomes } = slot;
	const known = settled ?? outcomes;
	if (known) return known;
	if (!prepared) return [];
	const found = idsOf(prepared).map((id) => {
		const result = group?.answers.get(id);
		return result ? replyTo(result, id, prepared, reading) : null;
	});
	if (found.every((outcome) => outcome !== null)) slot.outcomes = found;
	return found;
}

/** The ids a call asks for; one without ids has one answer, under an empty id. */
export function idsOf({ ids }: Prepared): readonly string[] {
	return ids.length > 0 ? ids : [''];
}

/** What an id that was never tried comes to. */
export function untried(slot: Slot, { operation }: Reading): Failure {
	return stopped(slot.prepared?.api ?? operation.value);
}

/** The operation's own output of a result; a record that is no answer ends as a failure. */
export function replyTo(result: Result, id: string, prepared: Prepared, reading: Reading): Outcome {
	if ('failure' in result) return { failure: doubted(result.failure, prepared) };
	const { operation, zone, now } = reading;
	const reply = read(() => prepared.reply(result.record, { zone, now, id, whole: result.whole }));
	const action = prepared.api;
	if (reply instanceof NotFound) {
		const { category, sentence, ids } = reply;
		return { failure: failure({ action, category, ids, error: sentence, outcome: 'rejected' }) };
	}
	if (!(reply instanceof Unreadable)) return { reply };
	const found = failure({
		action,
		category: 'unreadable',
		outcome: 'unknown',
		error: reply.sentence,
	});
	const named = forIds(found, operation.noun, id === '' ? [] : [id]);
	return { failure: doubted(named, prepared) };
}

/** A record that breaks its reader must not hide what else the run has bought. */
function read(reply: () => Reply): Reply {
	try {
		return reply();
	} catch {
		return new Unreadable("The panel's answer has a form that could not be read");
	}
}

/** A purchase that may have been made must not read like one that just failed. */
function doubted(found: Failure, { spends }: Prepared): Failure {
	if (!spends || found.details.outcome !== 'unknown') return found;
	const isTold = found.error.includes('is not known');
	return {
		...found,
		error: isTold ? found.error : `${found.error}; whether it was carried out is not known`,
		message: checkFirstAdvice,
	};
}

/** Output items of one reply, paired with the item they came from. */
export function toItems(reply: Json | Json[], item: number): INodeExecutionData[] {
	const list = Array.isArray(reply) ? reply : [reply];
	return list.map((json) => ({ json, pairedItem: { item } }));
}

export async function toFileItem(
	context: IExecuteFunctions,
	{ json, file }: FileReply,
	item: number,
): Promise<INodeExecutionData> {
	const data = Buffer.from(file.text);
	const binary = await context.helpers.prepareBinaryData(data, file.name, file.mimeType);
	return { json, binary: { [file.property]: binary }, pairedItem: { item } };
}
