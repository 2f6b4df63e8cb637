import type { Case, Contender } from '../lib/contender.ts';
import { byRound, spreadOf } from '../lib/numbers.ts';
import { bare, emptyNode, helperRun, httpRequest, keysOf, ours } from './works.ts';

/** In a row, so that what is measured is more than a timer's tick. */
const times = 100;
const form = { action: 'status', order: '1' };

function repeated(contender: Contender): Contender {
	return async (lab) => {
		const work = await contender(lab);
		return async () => {
			for (let at = 0; at < times; at += 1) await work();
			return times;
		};
	};
}

export const one: Case = {
	name: 'one',
	title: 'Read one order',
	contenders: {
		ours: repeated(ours('order.get', { orderId: '={{ $json.id }}' }, { items: 1 })),
		http: repeated(httpRequest({ action: 'status', order: '={{ $json.id }}' }, { items: 1 })),
		helper: repeated(helperRun([form], 1)),
		empty: repeated(emptyNode(1)),
		bare: repeated(bare([form], { width: 1, countResults: keysOf })),
	},
	async measure(bench) {
		const names = ['ours', 'empty', 'bare', 'helper', 'http'] as const;
		const runs = await bench.race(names, { rounds: 9, results: times });
		const limit = [runs.ours, runs.empty, runs.bare];
		return [
			{
				measure: "our code over the same request by n8n's helper, CPU",
				value: byRound(
					[runs.ours, runs.helper],
					([a, b]) => ((a?.cpuMs ?? 0) - (b?.cpuMs ?? 0)) / times,
				),
				unit: 'ms',
				target: { atMost: 2 },
			},
			{
				measure: 'over an empty node and a bare request, time',
				value: byRound(limit, ([a, b, c]) => ((a?.ms ?? 0) - (b?.ms ?? 0) - (c?.ms ?? 0)) / times),
				unit: 'ms',
			},
			{
				measure: 'over an empty node and a bare request, CPU',
				value: byRound(
					limit,
					([a, b, c]) => ((a?.cpuMs ?? 0) - (b?.cpuMs ?? 0) - (c?.cpuMs ?? 0)) / times,
				),
				unit: 'ms',
			},
			{ measure: 'ours', value: spreadOf(runs.ours.map(({ ms }) => ms / times)), unit: 'ms' },
			{
				measure: 'HTTP Request',
				value: spreadOf(runs.http.map(({ ms }) => ms / times)),
				unit: 'ms',
			},
		];
	},
};
