import type { INodeParameters } from 'n8n-workflow';
import { triggerType } from '../engine/engine.ts';
import type { Case, Contender } from '../lib/contender.ts';
import { ratioByRound, spreadOf } from '../lib/numbers.ts';
import { bare, type Form, formsOf, helperPoll, keysOf, lengthOf } from './works.ts';

const count = 10_000;

/** Polls once to know what there is; after that nothing changes in what is watched. */
function polled(parameters: INodeParameters): Contender {
	return async (lab) => {
		const poll = (await lab.engine()).poller({
			type: triggerType,
			parameters,
			credential: { apiUrl: lab.url(0, 'moving'), apiKey: lab.key },
		});
		await poll();
		return async () => {
			if ((await poll()) !== null) throw new Error('Something has changed');
			return count;
		};
	};
}

interface Polls {
	parameters: INodeParameters;
	/** What a poll sends. */
	forms: Form[];
	width: number;
	countResults: (json: unknown) => number;
	most: { timesHelper: number; cpuMs: number };
}

function poll(name: string, { parameters, forms, width, countResults, most }: Polls): Case {
	return {
		name: `poll-${name}`,
		title: `Poll over 10,000 ${name}, each answer differs from the last one in what is not watched`,
		contenders: {
			ours: polled(parameters),
			bare: bare(forms, { width, countResults, mode: 'moving' }),
			helper: helperPoll(forms, width, 'moving'),
		},
		async measure(bench) {
			const rules = { rounds: 9, warmUps: 3, results: count };
			const runs = await bench.race(['ours', 'bare', 'helper'], rules);
			return [
				{
					measure: "CPU, to the same requests by n8n's helper",
					value: ratioByRound(runs.ours, runs.helper, 'cpuMs'),
					unit: '×',
					target: { atMost: most.timesHelper },
				},
				{
					measure: 'CPU, to receiving and parsing the answers',
					value: ratioByRound(runs.ours, runs.bare, 'cpuMs'),
					unit: '×',
				},
				{
					measure: "n8n's helper, CPU, to receiving and parsing the answers",
					value: ratioByRound(runs.helper, runs.bare, 'cpuMs'),
					unit: '×',
				},
				{
					measure: 'ours, CPU',
					value: spreadOf(runs.ours.map(({ cpuMs }) => cpuMs)),
					unit: 'ms',
					target: { atMost: most.cpuMs },
				},
				{ measure: 'bare, CPU', value: spreadOf(runs.bare.map(({ cpuMs }) => cpuMs)), unit: 'ms' },
				{
					measure: 'requests',
					value: spreadOf(runs.ours.map(({ requests }) => requests)),
					unit: '',
				},
			];
		},
	};
}

/** Ids whose orders the lean panel never finishes, so that each poll asks for all of them. */
const open = Array.from({ length: 4 * count }, (_, at) => at + 1)
	.filter((id) => [0, 1, 2, 3].includes(id % 6))
	.slice(0, count)
	.map(String);

export const pollOrders = poll('orders', {
	parameters: { event: 'orderStatus', orderIds: open.join(','), statuses: [] },
	forms: formsOf(open),
	width: 5,
	countResults: keysOf,
	most: { timesHelper: 1.6, cpuMs: 150 },
});

export const pollServices = poll('services', {
	parameters: { event: 'serviceChange', changes: [], filters: {} },
	forms: [{ action: 'services' }],
	width: 1,
	countResults: lengthOf,
	most: { timesHelper: 5, cpuMs: 60 },
});
