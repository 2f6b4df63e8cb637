import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failure, unended, type Failure, type OrFailure } from '../errors/failure';
import { lookFirst } from '../errors/advice';
import type { Result } from '../requests/plan';
import { named } from '../requests/sendJob';
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

/** What the replies of a run or a poll have in common. */
export interface ReplyFrame {
	operation: Operation;
	zone: string;
	/** Milliseconds since 1970. */
	now: number;
}

/**
 * The operation's own output of a result. A record that is no answer to what was asked becomes a
 * failure, and so does one that breaks its reader.
 *
 * @param id empty where the operation asks without ids
 */
export function replyTo(result: Result, id: string, call: Call, frame: ReplyFrame): IdOutput {
	if ('failure' in result) return { failure: doubted(result.failure, call) };
	const { record, whole, httpStatus } = result;
	const { zone, now } = frame;
	let reply: Reply;
	try {
		reply = call.reply(record, { zone, now, id, whole });
	} catch {
		// If it were thrown, what else the run has bought would be told nowhere.
		return unreadableReply(id, call, ofUnknownForm, httpStatus);
	}
	if (reply instanceof Unreadable) return unreadableReply(id, call, reply.sentence, httpStatus);
	if (!(reply instanceof NotFound)) return { reply: bounded(reply) };
	const { category, sentence: error, ids } = reply;
	const facts = { asked: call, category, ids, error, httpStatus };
	return { failure: failure({ ...facts, outcome: 'rejected' }) };
}

const ofUnknownForm = "The panel's answer has a form that could not be read";

/** An answer that nobody could make anything of. */
export function unreadableReply(
	id: string,
	call: Call,
	error = ofUnknownForm,
	httpStatus: number | null = null,
): IdOutput {
	const facts = { asked: call, category: 'unreadable', outcome: 'unknown' } as const;
	const found = failure({ ...facts, error, httpStatus });
	return { failure: doubted(named(found, id, call), call) };
}

/** Cuts texts that the editor could not show; those of a file are what was asked for. */
function bounded(reply: Json | Json[] | FileReply): Json | Json[] | FileReply {
	if (reply instanceof FileReply) return reply;
	const cut = (record: Json) => asJson(withoutLongTexts(record));
	return Array.isArray(reply) ? reply.map(cut) : cut(reply);
}

/** Says of a purchase that may have been made just that: else it would be sent again at once. */
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
