import type { INodeParameters } from 'n8n-workflow';
import { triggerType } from '../engine/engine.ts';
import type { Case, Contender } from '../lib/contender.ts';
import { byRound, spreadOf } from '../lib/numbers.ts';
import { bare, formsOf, helperPoll, keysOf, lengthOf } from './works.ts';

const count = 10_000;

/** Polls once to know what there is; after that nothing changes. */
function polled(parameters: INodeParameters): Contender {
	return async (lab) => {
		const poll = (await lab.engine()).poller({
			type: triggerType,
			parameters,
			credential: { apiUrl: lab.url(), apiKey: lab.key },
		});
		await poll();
		return async () => {
			if ((await poll()) !== null) throw new Error('Something has changed');
			return count;
		};
	};
}

function poll(
	name: string,
	title: string,
	contenders: Record<'ours' | 'bare' | 'helper', Contender>,
): Case {
	return {
		name: `poll-${name}`,
		title: `Poll over 10,000 ${title}, nothing changed`,
		contenders,
		async measure(bench) {
			const rules = { rounds: 9, warmUps: 3, results: count };
			const runs = await bench.race(['ours', 'bare', 'helper'], rules);
			const ratio = (who: 'ours' | 'helper', to: 'bare' | 'helper') =>
				byRound([runs[who], runs[to]], ([a, b]) => (a?.cpuMs ?? 0) / (b?.cpuMs ?? 0));
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

export const pollOrders = poll('orders', 'orders', {
	ours: polled({ event: 'orderStatus', orderIds: open.join(','), statuses: [] }),
	bare: bare(formsOf(open), { width: 5, countResults: keysOf }),
	helper: helperPoll(formsOf(open), 5),
});

export const pollServices = poll('services', 'services', {
	ours: polled({ event: 'serviceChange', changes: [], filters: {} }),
	bare: bare([{ action: 'services' }], { width: 1, countResults: lengthOf }),
	helper: helperPoll([{ action: 'services' }], 1),
});
