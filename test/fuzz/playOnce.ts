import type { Operation } from '../../lib/define';
import { createClient, filing, hiding, isOpen, lanes, limiter, perform, Item } from './built.ts';
import { apiKey } from './corpus.ts';

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
	const { call, ids } = prepared;
	const item = new Item(0, params, call, ids);
	const reading = { operation, zone: 'Asia/Ho_Chi_Minh', now };
	const { jobs, file } = filing([item].filter(isOpen), reading);
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
		form: operation.ids,
		lanes: lanes(1, async () => {}),
		now: clock.now,
		goOn: () => true,
		done: file,
	});
	return { outcomes: item.outputs(), sent, call, ids };
}
