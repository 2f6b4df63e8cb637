import type { INodeParameters } from 'n8n-workflow';
import type { Case } from '../lib/contender.ts';
import { ratioByRound, spreadOf } from '../lib/numbers.ts';
import { bare, helperRun, httpRequest, order, ours } from './works.ts';

const count = 1_000;
const width = 20;
const latencyMs = 50;
const idealMs = (count / width) * latencyMs;
const work = { items: count, latencyMs };

const form = { action: 'add', service: '1', quantity: '100' };
const forms = Array.from({ length: count }, (_, at) => ({
	...form,
	link: `https://shop.example/p/${at + 1}`,
}));

function placed(safety: INodeParameters) {
	return ours('order.create', { ...order, safety, options: { concurrency: width } }, work);
}

let keyed = 0;

export const place: Case = {
	name: 'place',
	title: `Place 1,000 orders, ${width} at a time, the panel answers after ${latencyMs} ms`,
	contenders: {
		ours: placed({}),
		// Each run has to buy, so each has keys of its own.
		keyed: async (lab) => async () => {
			keyed += 1;
			return await (
				await placed({ deduplicationKey: `=run ${keyed} {{ $json.id }}` })(lab)
			)();
		},
		http: httpRequest(
			{ ...form, link: '=https://shop.example/p/{{ $json.id }}' },
			{ ...work, batch: { size: width, everyMs: latencyMs } },
		),
		helper: helperRun(forms, width, latencyMs),
		bare: bare(forms, { width, latencyMs, countResults: () => 1 }),
	},
	async measure(bench) {
		const names = ['ours', 'keyed', 'bare', 'helper', 'http'] as const;
		const slow = { fewer: { http: 2 }, fresh: ['http'] };
		const runs = await bench.race(names, { rounds: 5, results: count, ...slow });
		const ofIdeal = (list: ReadonlyArray<{ ms: number }>) =>
			spreadOf(list.map(({ ms }) => (100 * idealMs) / ms));
		return [
			{
				measure: 'requests',
				value: spreadOf([...runs.ours, ...runs.keyed].map(({ requests }) => requests)),
				unit: '',
				target: { exactly: count },
			},
			{
				measure: `of the ideal schedule (${idealMs} ms)`,
				value: ofIdeal(runs.ours),
				unit: '%',
				target: { atLeast: 85 },
			},
			{
				measure: 'of the ideal schedule, with deduplication keys',
				value: ofIdeal(runs.keyed),
				unit: '%',
				target: { atLeast: 80 },
			},
			{ measure: 'of the ideal schedule, bare client', value: ofIdeal(runs.bare), unit: '%' },
			{
				measure: "of the ideal schedule, n8n's helper alone",
				value: ofIdeal(runs.helper),
				unit: '%',
			},
			{
				measure: `of the ideal schedule, HTTP Request in batches (${width}, ${latencyMs} ms apart)`,
				value: ofIdeal(runs.http),
				unit: '%',
			},
			{
				measure: "ours, CPU, to n8n's helper alone",
				value: ratioByRound(runs.ours, runs.helper, 'cpuMs'),
				unit: '×',
				target: { atMost: 1.5 },
			},
			{ measure: 'ours, CPU', value: spreadOf(runs.ours.map(({ cpuMs }) => cpuMs)), unit: 'ms' },
			{
				measure: 'HTTP Request, CPU, to ours',
				value: ratioByRound(runs.http, runs.ours, 'cpuMs'),
				unit: '×',
			},
		];
	},
};
