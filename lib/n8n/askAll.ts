import {
	asJson,
	type Call,
	FileReply,
	type Json,
	NotFound,
	type Operation,
	type Prepared,
	type Reply,
	Unreadable,
} from '../define';
import { lookFirst } from '../errors/categories';
import { failure, named, unended, type Failure, type OrFailure } from '../errors/failure';
import { perform, type Performance } from '../requests/perform';
import { placesOf, plan, type Job, type Result } from '../requests/plan';
import { withoutLongTexts } from '../values/record';

/** What came of one id of an item: output, or a failure. */
export type IdOutput = OrFailure<{ reply: Json | Json[] | FileReply }>;

/** What the replies of a run or a poll have in common. */
export interface ReplyFrame {
	operation: Operation;
	/** The panel's time zone. */
	zone: string;
	/** Milliseconds since 1970. */
	now: number;
}

/** What came of the ids of all asks, one behind the other; null for an id that was never tried. */
export type OutputRow = Array<IdOutput | null>;

interface AskAll extends Pick<Performance, 'client' | 'lanes' | 'now' | 'goOn' | 'started'> {
	frame: ReplyFrame;
	/** Told before anything is sent: the row, and where in it the outputs of each ask begin. */
	placed?: (row: OutputRow, starts: readonly number[]) => void;
	/** Told of a request's results once their outputs are in the row. */
	done?: (job: Job, results: readonly Result[], hasFailure: boolean) => void;
}

/**
 * Asks the panel what several want to know, in as few requests as possible. Outputs are made as
 * soon as their answer is there, so that neither it nor its records are kept.
 */
export async function askAll(
	asks: readonly Prepared[],
	{ frame, placed, done, ...performance }: AskAll,
): Promise<OutputRow> {
	const { answer: reader, ids: form } = frame.operation;
	const { jobs, starts, calls } = plan(asks, form);
	const row: OutputRow = Array<null>(calls.length).fill(null);
	placed?.(row, starts);
	const put = ({ group, ids }: Job, outputOf: (id: string, call: Call, at: number) => IdOutput) => {
		ids.forEach((id, at) => {
			for (const place of placesOf(group, id)) {
				const call = calls[place];
				if (call) row[place] ??= outputOf(id, call, at);
			}
		});
	};
	await perform(jobs, {
		...performance,
		reader,
		form,
		done: (job, results) => {
			let hasFailure = false;
			put(job, (id, call, at) => {
				const result = results[at];
				const output = result ? replyTo(result, id, call, frame) : unreadableReply(id, call);
				hasFailure ||= 'failure' in output;
				return output;
			});
			done?.(job, results, hasFailure);
		},
		// What came before it broke is in the row already, and stays.
		broke: (job) => put(job, (id, call) => unreadableReply(id, call)),
	});
	return row;
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
function unreadableReply(
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
