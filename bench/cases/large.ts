import type { Case } from '../lib/contender.ts';
import { ratioByRound, spreadOf } from '../lib/numbers.ts';
import { emptyNode, ours } from './works.ts';

const count = 100_000;
const tenth = count / 10;

const followed = (items: number) => ours('order.get', { orderId: '={{ $json.id }}' }, { items });

export const large: Case = {
	name: 'large',
	title: 'Follow 100,000 orders',
	contenders: {
		ours: followed(count),
		empty: emptyNode(count),
		// Ten runs of a tenth, so that both sides work for as long.
		tenths: async (lab) => {
			const work = await followed(tenth)(lab);
			return async () => {
				let results = 0;
				for (let at = 0; at < 10; at += 1) results += await work();
				return results;
			};
		},
	},
	async measure(bench) {
		const names = ['ours', 'empty', 'tenths'] as const;
		// Peak memory is something that a process has once.
		const runs = await bench.race(names, { rounds: 2, results: count, fresh: names });
		return [
			{
				measure: 'requests',
				value: spreadOf(runs.ours.map(({ requests }) => requests)),
				unit: '',
				target: { exactly: 1000 },
			},
			{
				measure: 'CPU, to ten times that of 10,000 orders',
				value: ratioByRound(runs.ours, runs.tenths, 'cpuMs'),
				unit: '×',
				target: { atMost: 1.15 },
			},
			{
				measure: "peak memory of the process, to the empty node's",
				value: ratioByRound(runs.ours, runs.empty, 'peakMb'),
				unit: '×',
				target: { atMost: 1.3 },
			},
			{
				measure: 'CPU, to the empty node',
				value: ratioByRound(runs.ours, runs.empty, 'cpuMs'),
				unit: '×',
			},
			{
				measure: 'peak memory',
				value: spreadOf(runs.ours.map(({ peakMb }) => peakMb)),
				unit: 'MB',
			},
		];
	},
};
