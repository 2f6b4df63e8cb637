import { panelType } from '../engine/engine.ts';
import type { Case, Contender } from '../lib/contender.ts';
import { spreadOf } from '../lib/numbers.ts';
import { itemsWithIds, order } from './works.ts';

const count = 300;
/** The first 60 at once, and 60 more as each of four minutes begins. */
const idealMs = 4 * 60_000;

const ours: Contender = async (lab) => {
	const engine = await lab.engine();
	const setup = {
		type: panelType,
		parameters: { resource: 'order', operation: 'create', ...order },
		credential: { apiUrl: lab.url(50, 'limited'), apiKey: lab.key },
	};
	const items = itemsWithIds(count);
	return async () => placedIn((await engine.run(setup, items)).map(({ json }) => json.orderId));
};

/** How many orders the panel has booked meanwhile: its IDs are a row, also of those nobody was told of. */
function placedIn(orderIds: readonly unknown[]): number {
	const ids = new Set(orderIds.map(Number));
	if (ids.size !== orderIds.length) throw new Error('Two items have the same order');
	return Math.max(...ids) - Math.min(...ids) + 1;
}

export const pace: Case = {
	name: 'pace',
	title: `Place ${count} orders at a panel that takes 60 a minute and says only that there is a limit`,
	contenders: { ours },
	async measure(bench) {
		const { ours: runs } = await bench.race(['ours'], { rounds: 1, warmUps: 0, results: count });
		return [
			{
				measure: `of the ideal time (${idealMs / 60_000} minutes)`,
				value: spreadOf(runs.map(({ ms }) => ms / idealMs)),
				unit: '×',
				target: { atMost: 1.25 },
			},
			{
				measure: 'refused requests per 100 orders',
				value: spreadOf(runs.map(({ requests }) => ((requests - count) * 100) / count)),
				unit: '',
				target: { atMost: 15 },
			},
			{
				measure: 'orders at the panel, each item with its own',
				value: spreadOf(runs.map(({ results }) => results)),
				unit: '',
				target: { exactly: count },
			},
		];
	},
};
