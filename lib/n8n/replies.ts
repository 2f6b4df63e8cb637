import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failure, forIds, unended, type Failure, type OrFailure } from '../errors/failure';
import { lookFirst } from '../errors/advice';
import type { Result } from '../requests/plan';
import {
	asJson,
	type Call,
	FileReply,
	type Json,
	NotFound,
	type Operation,
	type Reply,
	Unreadable,
} from '../define';
import { withoutLongTexts } from '../values/record';

/** What came of one id of an item: output, or a failure. */
export type IdOutput = OrFailure<{ reply: Json | Json[] | FileReply }>;

export interface ReplyFrame {
	operation: Operation;
	zone: string;
	/** Milliseconds since 1970. */
	now: number;
}

/** The operation's own output of a result; a record that is no answer ends as a failure. */
export function replyTo(result: Result, id: string, call: Call, reading: ReplyFrame): IdOutput {
	if ('failure' in result) return { failure: doubted(result.failure, call) };
	const reply = read(result, id, call, reading);
	if (reply instanceof NotFound) {
		const { category, sentence, ids } = reply;
		return {
			failure: failure({
				asked: call,
				category,
				ids,
				error: sentence,
				outcome: 'rejected',
				httpStatus: result.httpStatus,
			}),
		};
	}
	return reply instanceof Unreadable
		? unreadableReply(id, call, reply.sentence, result.httpStatus)
		: { reply: bounded(reply) };
}

/** An answer that nobody could make anything of. */
export function unreadableReply(
	id: string,
	call: Call,
	error = ofUnknownForm,
	httpStatus: number | null = null,
): IdOutput {
	const found = failure({
		asked: call,
		category: 'unreadable',
		outcome: 'unknown',
		error,
		httpStatus,
	});
	const named = forIds(found, call.noun, id === '' ? [] : [id]);
	return { failure: doubted(named, call) };
}

const ofUnknownForm = "The panel's answer has a form that could not be read";

/** A record that breaks its reader must not hide what else the run has bought. */
function read(
	{ record, whole }: Extract<Result, { record: unknown }>,
	id: string,
	{ reply }: Call,
	{ zone, now }: ReplyFrame,
): Reply {
	try {
		return reply(record, { zone, now, id, whole });
	} catch {
		return new Unreadable(ofUnknownForm);
	}
}

/** A file keeps its text: it is what was asked for, and no editor has to show it. */
function bounded(reply: Json | Json[] | FileReply): Json | Json[] | FileReply {
	if (reply instanceof FileReply) return reply;
	const cut = (record: Json) => asJson(withoutLongTexts(record));
	return Array.isArray(reply) ? reply.map(cut) : cut(reply);
}

/** A purchase that may have been made must not read like one that just failed. */
function doubted(found: Failure, call: Call): Failure {
	if (!call.spends || found.details.outcome !== 'unknown') return found;
	const isPage = found.final && found.details.category === 'unreadable';
	const isTold = found.error.includes('is not known');
	return {
		...found,
		error: isTold
			? found.error
			: `${unended(found.error)}; whether it was carried out is not known`,
		// A web page in place of an answer comes from a wrong URL, which is to be mended too.
		message: isPage ? `${lookFirst(call)} ${found.message}` : lookFirst(call),
	};
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
