import type { INodeParameters } from 'n8n-workflow';
import { triggerType } from '../engine/engine.ts';
import type { Case, Contender } from '../lib/contender.ts';
import { ratioByRound, spreadOf } from '../lib/numbers.ts';
import { bare, formsOf, helperPoll, keysOf, lengthOf } from './works.ts';

const count = 10_000;

/** Polls once to know what there is; after that nothing changes. */
function polled(parameters: INodeParameters, ...moving: ['moving'?]): Contender {
	return async (lab) => {
		const poll = (await lab.engine()).poller({
			type: triggerType,
			parameters,
			credential: { apiUrl: lab.url(0, ...moving), apiKey: lab.key },
		});
		await poll();
		return async () => {
			if ((await poll()) !== null) throw new Error('Something has changed');
			return count;
		};
	};
}

type Name = 'ours' | 'moving' | 'bare' | 'helper';

function poll(name: string, title: string, contenders: Record<Name, Contender>): Case {
	return {
		name: `poll-${name}`,
		title: `Poll over 10,000 ${title}, nothing changed`,
		contenders,
		async measure(bench) {
			const rules = { rounds: 9, warmUps: 3, results: count };
			const runs = await bench.race(['ours', 'bare', 'helper', 'moving'], rules);
			const ratio = (who: Name, to: Name) => ratioByRound(runs[who], runs[to], 'cpuMs');
			return [
				{
					measure: 'CPU, to receiving and parsing the answers',
					value: ratio('ours', 'bare'),
					unit: '×',
					target: { atMost: 2 },
				},
				{
					measure: "CPU, to the same requests by n8n's helper",
					value: ratio('ours', 'helper'),
					unit: '×',
				},
				{
					measure:
						'CPU, to receiving and parsing, where each answer differs in what is not watched',
					value: ratio('moving', 'bare'),
					unit: '×',
				},
				{
					measure: "the same, to the same requests by n8n's helper",
					value: ratio('moving', 'helper'),
					unit: '×',
				},
				{
					measure: "n8n's helper, CPU, to receiving and parsing the answers",
					value: ratio('helper', 'bare'),
					unit: '×',
				},
				{ measure: 'ours, CPU', value: spreadOf(runs.ours.map(({ cpuMs }) => cpuMs)), unit: 'ms' },
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

const orders = { event: 'orderStatus', orderIds: open.join(','), statuses: [] };

export const pollOrders = poll('orders', 'orders', {
	ours: polled(orders),
	moving: polled(orders, 'moving'),
	bare: bare(formsOf(open), { width: 5, countResults: keysOf }),
	helper: helperPoll(formsOf(open), 5),
});

const services = { event: 'serviceChange', changes: [], filters: {} };

export const pollServices = poll('services', 'services', {
	ours: polled(services),
	moving: polled(services, 'moving'),
	bare: bare([{ action: 'services' }], { width: 1, countResults: lengthOf }),
	helper: helperPoll([{ action: 'services' }], 1),
});
