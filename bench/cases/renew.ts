import type { Case } from '../lib/contender.ts';
import { spreadOf } from '../lib/numbers.ts';
import { ours } from './works.ts';

const count = 1_000;

export const renew: Case = {
	name: 'renew',
	title: 'Renew 1,000 proxies',
	contenders: {
		ours: ours('proxy.renew', { proxyId: '={{ $json.id }}', days: 3 }, { items: count }),
	},
	async measure(bench) {
		const { ours: runs } = await bench.race(['ours'], { rounds: 3, results: count });
		return [
			{
				measure: 'requests',
				value: spreadOf(runs.map(({ requests }) => requests)),
				unit: '',
				target: { exactly: 10 },
			},
			{ measure: 'ours, CPU', value: spreadOf(runs.map(({ cpuMs }) => cpuMs)), unit: 'ms' },
		];
	},
};
