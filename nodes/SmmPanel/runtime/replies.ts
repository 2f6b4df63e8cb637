import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failure, forIds } from '../protocol/errors/failure';
import { checkFirstAdvice } from '../protocol/errors/wire';
import type { Failure } from '../protocol/errors/failure';
import type { Result } from '../protocol/plan';
import type { Json, Operation, Prepared } from './define';
import { NotFound, Unreadable, type FileReply } from './define';
import type { Slot } from './items';

/** What one id of one item came to. Null: it was never tried. */
export type Outcome = { reply: Json | Json[] | FileReply } | { failure: Failure } | null;

export interface Reading {
	operation: Operation;
	zone: string;
	now: number;
}

/** What came of each id of an item, in the order asked. */
export function outcomesOf({ prepared, group }: Slot, reading: Reading): Outcome[] {
	if (!prepared) return [];
	const ids = prepared.ids.length > 0 ? prepared.ids : [''];
	return ids.map((id) => {
		const result = group?.answers.get(id);
		return result ? replyTo(result, id, prepared, reading) : null;
	});
}

/** The operation's own output of a result; a record that is no answer ends as a failure. */
function replyTo(result: Result, id: string, prepared: Prepared, reading: Reading): Outcome {
	if ('failure' in result) return result;
	const { operation, zone, now } = reading;
	const reply = prepared.reply(result.record, { zone, now, id, whole: result.whole });
	if (reply instanceof NotFound) {
		const { category, sentence, ids } = reply;
		const facts = { action: prepared.api, category, ids, error: sentence };
		return { failure: failure({ ...facts, outcome: 'rejected' }) };
	}
	if (!(reply instanceof Unreadable)) return { reply };
	const found = failure({
		action: prepared.api,
		category: 'unreadable',
		outcome: 'unknown',
		error: reply.sentence,
		...(prepared.spends ? { message: checkFirstAdvice } : {}),
	});
	return { failure: forIds(found, operation.noun, id === '' ? [] : [id]) };
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
