import type { Case } from '../lib/contender.ts';
import { byRound, ratioByRound, spreadOf } from '../lib/numbers.ts';
import { bare, emptyNode, formsOf, helperRun, httpRequest, keysOf, ours } from './works.ts';

const count = 10_000;
/** The concurrency that our node has unless the user says otherwise. */
const width = 5;

const forms = formsOf(Array.from({ length: count }, (_, at) => String(at + 1)));

function follow(latencyMs: number): Case {
	const work = { items: count, latencyMs };
	const form = { action: 'status', order: '={{ $json.id }}' };
	return {
		name: `follow-${latencyMs}ms`,
		title: `Follow 10,000 orders, the panel answers after ${latencyMs} ms`,
		contenders: {
			ours: ours('order.get', { orderId: '={{ $json.id }}' }, work),
			http: httpRequest(form, work),
			batched: httpRequest(form, { ...work, batch: { size: 50, everyMs: 1 } }),
			empty: emptyNode(count),
			helper: helperRun(forms, width, latencyMs),
			bare: bare(forms, { width, latencyMs, countResults: keysOf }),
		},
		async measure(bench) {
			const names = ['ours', 'empty', 'bare', 'helper', 'http', 'batched'] as const;
			// The HTTP Request node leaves a connection open for each of its requests.
			const slow = { fewer: { http: 2, batched: 1 }, fresh: ['http', 'batched'] };
			const runs = await bench.race(names, { rounds: 5, warmUps: 3, results: count, ...slow });
			const limit = [runs.ours, runs.empty, runs.bare];
			const n8n = [runs.helper, runs.empty, runs.bare];
			const ofLimit = ([a, b, c]: ReadonlyArray<{ cpuMs: number }>) =>
				(a?.cpuMs ?? 0) / ((b?.cpuMs ?? 0) + (c?.cpuMs ?? 0));
			return [
				{
					measure: 'requests',
					value: spreadOf(runs.ours.map(({ requests }) => requests)),
					unit: '',
					target: { exactly: forms.length },
				},
				{
					measure: 'faster than HTTP Request',
					value: ratioByRound(runs.http, runs.ours, 'ms'),
					unit: '×',
					...(latencyMs === 0 ? { target: { atLeast: 8 } } : {}),
				},
				{
					measure: 'faster than HTTP Request in batches (50, 1 ms apart)',
					value: ratioByRound(runs.batched, runs.ours, 'ms'),
					unit: '×',
				},
				{
					measure: 'of the limit, time',
					value: byRound(limit, ([a, b, c]) => (a?.ms ?? 0) / ((b?.ms ?? 0) + (c?.ms ?? 0))),
					unit: '×',
					target: { atMost: 1.25 },
				},
				{
					measure: "of n8n alone (empty node, the same requests by n8n's helper), CPU",
					value: byRound(
						[runs.ours, runs.empty, runs.helper],
						([a, b, c]) => (a?.cpuMs ?? 0) / ((b?.cpuMs ?? 0) + (c?.cpuMs ?? 0)),
					),
					unit: '×',
					target: { atMost: 1.25 },
				},
				{
					measure: 'of the limit, CPU',
					value: byRound(limit, ofLimit),
					unit: '×',
				},
				{
					measure: 'n8n alone, of the limit, CPU',
					value: byRound(
						n8n,
						([a, b, c]) =>
							((a?.cpuMs ?? 0) + (b?.cpuMs ?? 0)) / ((b?.cpuMs ?? 0) + (c?.cpuMs ?? 0)),
					),
					unit: '×',
				},
				{ measure: 'ours', value: spreadOf(runs.ours.map(({ ms }) => ms)), unit: 'ms' },
				{ measure: 'empty node', value: spreadOf(runs.empty.map(({ ms }) => ms)), unit: 'ms' },
				{ measure: 'bare client', value: spreadOf(runs.bare.map(({ ms }) => ms)), unit: 'ms' },
			];
		},
	};
}

export const followAtOnce = follow(0);
export const followLate = follow(50);
