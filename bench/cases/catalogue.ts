import { panelType } from '../engine/engine.ts';
import type { Case } from '../lib/contender.ts';
import { byRound, ratioByRound, spreadOf } from '../lib/numbers.ts';
import { bare, helperRun, httpRequest, lengthOf, ours } from './works.ts';

const count = 10_000;
/** What the lean panel sends. */
const jsonMb = 2.1;

export const catalogue: Case = {
	name: 'catalogue',
	title: 'Get Many of 10,000 services',
	contenders: {
		helper: helperRun([{ action: 'services' }], 1),
		ours: ours('service.getAll', { returnAll: true }, { items: 1 }),
		http: httpRequest({ action: 'services' }, { items: 1 }),
		bare: bare([{ action: 'services' }], { width: 1, countResults: lengthOf }),
	},
	async measure(bench) {
		const rules = { rounds: 9, warmUps: 5, results: count };
		const runs = await bench.race(['ours', 'bare', 'helper', 'http'], rules);
		const once = { rounds: 3, results: count, fresh: ['ours', 'helper', 'bare'] };
		const first = await bench.race(['ours', 'helper', 'bare'], once);
		const grown = (who: 'ours' | 'helper' | 'bare') =>
			spreadOf(first[who].map(({ grownMb }) => grownMb / jsonMb));
		const ratio = (
			list: 'bare' | 'helper' | 'http',
			of: 'ms' | 'cpuMs',
			who: 'ours' | 'helper' = 'ours',
		) => ratioByRound(runs[who], runs[list], of);
		return [
			{
				measure: 'of receiving and parsing, CPU',
				value: ratio('bare', 'cpuMs'),
				unit: '×',
			},
			{
				measure: "of the same request by n8n's helper, CPU",
				value: ratio('helper', 'cpuMs'),
				unit: '×',
				target: { atMost: 2.5 },
			},
			{
				measure: "n8n's helper, of receiving and parsing, CPU",
				value: ratio('bare', 'cpuMs', 'helper'),
				unit: '×',
			},
			{ measure: 'of receiving and parsing, time', value: ratio('bare', 'ms'), unit: '×' },
			{ measure: 'of HTTP Request, CPU', value: ratio('http', 'cpuMs'), unit: '×' },
			{
				measure: 'memory of a first run, at its peak, to the size of the JSON',
				value: grown('ours'),
				unit: '×',
			},
			{ measure: 'the same of the bare client', value: grown('bare'), unit: '×' },
			{ measure: "the same of n8n's helper", value: grown('helper'), unit: '×' },
			{
				measure: "the same beyond n8n's helper",
				value: byRound(
					[first.ours, first.helper],
					([a, b]) => ((a?.grownMb ?? 0) - (b?.grownMb ?? 0)) / jsonMb,
				),
				unit: '×',
				target: { atMost: 3 },
			},
			{ measure: 'ours, CPU', value: spreadOf(runs.ours.map(({ cpuMs }) => cpuMs)), unit: 'ms' },
		];
	},
};

const filters = [undefined, 'instagram', 'likes server 99', '4711', 'nothing like this'];

export const search: Case = {
	name: 'search',
	title: 'Search 10,000 services in the editor, once cached',
	contenders: {
		ours: async (lab) => {
			const find = (await lab.engine()).searcher(
				{ type: panelType, parameters: {}, credential: { apiUrl: lab.url(), apiKey: lab.key } },
				'searchServices',
			);
			return async () => {
				for (const filter of filters) await find(filter);
				return filters.length;
			};
		},
	},
	async measure(bench) {
		const { ours: runs } = await bench.race(['ours'], { rounds: 15, results: filters.length });
		return [
			{
				measure: 'a search',
				value: spreadOf(runs.map(({ ms }) => ms / filters.length)),
				unit: 'ms',
				target: { atMost: 50 },
			},
			{
				measure: 'requests',
				value: spreadOf(runs.map(({ requests }) => requests)),
				unit: '',
				target: { exactly: 0 },
			},
		];
	},
};
