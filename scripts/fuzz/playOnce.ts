import type { Operation } from '../../nodes/SmmPanel/runtime/define';
import { createClient, hiding, limiter, outcomesOf, perform, plan } from './built.ts';
import { apiKey } from './corpus.ts';
import { demand } from './demands.ts';

export interface Answer {
	text: string;
	status: number;
	headers: Record<string, string>;
}

export type Params = Readonly<Record<string, unknown>>;

const now = Date.parse('2025-05-18T10:14:17.000Z');
const clock = { now: () => now, sleep: async () => {} };

/** One item's way from its parameters to its outcomes, against a panel that always answers so. */
export async function playOnce(operation: Operation, params: Params, answer: Answer) {
	const prepared = operation.prepare(params);
	if ('problem' in prepared) throw new Error(`An example is refused: ${prepared.problem}`);
	const { jobs, groups } = plan([prepared], operation.batch);
	let sent = 0;
	await perform(jobs, {
		client: createClient({
			transport: async () => {
				sent += 1;
				return answer;
			},
			clock,
			limiter: limiter(0, clock),
			random: () => 0,
			timeoutMs: 1000,
			maxRetries: 1,
			redact: hiding([apiKey], '[API key]'),
		}),
		reader: operation.answer,
		form: operation.batch,
		noun: operation.noun,
		concurrency: 1,
		now: clock.now,
		goOn: () => true,
	});
	const [group] = groups;
	demand(group !== undefined, 'an item has no place for its answers');
	const slot = { item: 0, raw: {}, prepared, ...(group ? { group } : {}) };
	const outcomes = outcomesOf(slot, { operation, zone: 'Asia/Ho_Chi_Minh', now });
	return { outcomes, sent, prepared };
}
