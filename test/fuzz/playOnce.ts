import type { Operation } from '../../lib/define';
import { askAll, createClient, hiding, lanes } from './built.ts';
import { apiKey } from './corpus.ts';

export interface Answer {
	text: string;
	status: number;
	headers: Record<string, string>;
}

export type Params = Readonly<Record<string, unknown>>;

const now = Date.parse('2025-05-18T10:14:17.000Z');
let passed = 0;
/** Waits pass at once. */
const clock = {
	now: () => now + passed,
	sleep: async (ms: number) => {
		passed += ms;
	},
};

/** One item's way from its parameters to its outcomes, against a panel that always answers so. */
export async function playOnce(operation: Operation, params: Params, answer: Answer) {
	const prepared = operation.prepare(params);
	if ('problem' in prepared) throw new Error(`An example is refused: ${prepared.problem}`);
	const { call, ids } = prepared;
	const frame = { operation, zone: 'Asia/Ho_Chi_Minh', now };
	let sent = 0;
	const outcomes = await askAll([{ call, ids }], {
		frame,
		client: createClient({
			transport: async () => {
				sent += 1;
				return answer;
			},
			clock,
			requestsPerSecond: 0,
			random: () => 0,
			timeoutMs: 1000,
			maxRetries: 1,
			redact: hiding([apiKey], '[API key]'),
		}),
		lanes: lanes(1, async () => {}),
		now: clock.now,
		goOn: () => true,
	});
	return { outcomes, sent, call, ids };
}
