import { resources } from '../../../lib/operations';
import { createClient } from '../../../lib/requests/client';
import type { Failure } from '../../../lib/errors/failure';
import { lanes } from '../../../lib/requests/lanes';
import type { Clock } from '../../../lib/requests/pace';
import { askAll, type IdOutput } from '../../../lib/n8n/askAll';
import type { WireAnswer } from '../../../lib/answers/wireAnswer';
import type { Transport } from '../../../lib/requests/client';
import { FileReply, type Operation } from '../../../lib/define';
import { isOpen, Item } from '../../../nodes/SmmPanel/run/run';

export const zone = 'Asia/Ho_Chi_Minh';
export const at = '2025-05-18T10:14:17.000Z';

type Params = Readonly<Record<string, string>>;
export type Panel = (params: Params) => string | WireAnswer;
/** What one id of one item came to. */
export type Ended = { gives: unknown[] } | { failure: Failure };

export function operationOf(resource: string, value: string): Operation {
	const found = resources
		.find((each) => each.value === resource)
		?.operations.find((each) => each.value === value);
	if (!found) throw new Error(`There is no ${resource}.${value}`);
	return found;
}

export const allOperations = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => ({ resource: value, operation })),
);

/** A clock whose sleeps pass at once and are written down. */
export function recordedClock(start = Date.parse(at)) {
	const slept: number[] = [];
	let now = start;
	const clock: Clock = {
		now: () => now,
		sleep: async (ms) => {
			slept.push(ms);
			now += ms;
		},
	};
	return { clock, slept };
}

/** An answer as it comes over the wire. */
export function wire(text: string, status = 200, headers: Params = {}): WireAnswer {
	return { status, headers, text };
}

interface PlayOptions {
	concurrency?: number;
	maxRetries?: number;
	now?: number;
	/** Read before the purchase. */
	catalogue?: unknown;
}

/** Runs items through prepare, plan, client and reply against a panel that is a function. */
export async function play(
	operation: Operation,
	inputs: ReadonlyArray<Readonly<Record<string, unknown>>>,
	panel: Panel,
	{ concurrency = 1, maxRetries = 0, now = Date.parse(at), catalogue }: PlayOptions = {},
): Promise<{ sent: Params[]; ended: Ended[][] }> {
	const { clock } = recordedClock(now);
	const sent: Params[] = [];
	const transport: Transport = async (params) => {
		sent.push(params);
		const answer = panel(params);
		return typeof answer === 'string' ? wire(answer) : answer;
	};
	const items = inputs.map((raw, index) => itemOf(operation, raw, index, catalogue));
	const open = items.filter(isOpen);
	await askAll(open, {
		frame: { operation, zone, now },
		placed: (row, starts) => open.forEach((item, at) => item.plan(row, starts[at] ?? 0)),
		client: createClient({
			transport,
			clock,
			requestsPerSecond: 0,
			random: () => 0,
			timeoutMs: 1000,
			maxRetries,
			redact: (text) => text.replaceAll('panel-key-4711', '[API key]'),
		}),
		lanes: lanes(concurrency, async () => {}),
		now: clock.now,
		goOn: () => true,
	});
	return { sent, ended: items.map((item) => item.outputs().map(ending)) };
}

function itemOf(
	operation: Operation,
	raw: Readonly<Record<string, unknown>>,
	index: number,
	catalogue: unknown,
): Item {
	const prepared = operation.prepare(raw);
	if ('problem' in prepared) throw new Error(prepared.problem);
	const priced = catalogue === undefined ? undefined : prepared.call.quote?.(catalogue, null).call;
	return new Item(index, raw, priced ?? prepared.call, prepared.ids);
}

function ending(outcome: IdOutput | null): Ended {
	if (outcome === null) throw new Error('An id was never tried');
	if ('failure' in outcome) return outcome;
	const { reply } = outcome;
	if (reply instanceof FileReply) return { gives: [{ json: reply.json, file: reply.file }] };
	return { gives: Array.isArray(reply) ? reply : [reply] };
}

/** What an example of an operation sends and gives. */
export async function playExample(
	operation: Operation,
	{ params, receives, gives, catalogue, at: moment = at }: Operation['examples'][number],
): Promise<{ sent: Params[]; gives: unknown[] }> {
	const now = Date.parse(moment);
	const panel = () => JSON.stringify(receives);
	const { sent, ended } = await play(operation, [params], panel, { now, catalogue });
	return { sent, gives: asExample(ended.flat(), gives) };
}

/** An example tells only how an error begins: what follows names the item. */
function asExample(ended: readonly Ended[], gives: readonly unknown[]): unknown[] {
	let next = 0;
	return ended.flatMap((each) => {
		if ('gives' in each) {
			next += each.gives.length;
			return each.gives;
		}
		const start = startOf(gives[next]);
		next += 1;
		const { error } = each.failure;
		return [{ error: start !== '' && error.startsWith(start) ? start : error }];
	});
}

function startOf(given: unknown): string {
	const isError = typeof given === 'object' && given !== null && 'error' in given;
	return isError ? String(given.error) : '';
}
