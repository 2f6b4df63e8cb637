import { panelType, type Engine } from '../engine/engine.ts';
import type { Case, Contender } from '../lib/contender.ts';
import { ratioByRound, spreadOf } from '../lib/numbers.ts';
import { itemsWithIds } from './works.ts';

const callers = 50;
const ordersOfEach = 10;
const answers = callers * ordersOfEach;

const form = {
	service: { __rl: true, mode: 'id', value: '1' },
	orderFields: {
		mappingMode: 'defineBelow',
		value: { link: '=https://shop.example/p/{{ $json.id }}', quantity: 100 },
		schema: [],
	},
};

/** The steps of the webhook example that ask the panel: Quote, then Create with its limit and key. */
function answering(mode?: 'few'): Contender {
	return async (lab) => {
		const engine = await lab.engine();
		const credential = { apiUrl: mode ? lab.url(20, mode) : lab.url(20), apiKey: lab.key };
		let orders = 0;
		const caller = async () => {
			let answered = 0;
			for (let at = 0; at < ordersOfEach; at += 1) {
				orders += 1;
				if (await isPlaced(engine, credential, `order ${orders}`)) answered += 1;
			}
			return answered;
		};
		return async () => {
			const counts = await Promise.all(Array.from({ length: callers }, caller));
			return counts.reduce((sum, each) => sum + each, 0);
		};
	};
}

async function isPlaced(
	engine: Engine,
	credential: { apiUrl: string; apiKey: string },
	deduplicationKey: string,
): Promise<boolean> {
	const quote = { resource: 'order', operation: 'quote', ...form };
	const create = {
		resource: 'order',
		operation: 'create',
		...form,
		safety: { deduplicationKey, maxCost: 5 },
	};
	const run = async (parameters: typeof quote) =>
		(await engine.run({ type: panelType, parameters, credential }, itemsWithIds(1)))[0]?.json;
	const quoted = await run(quote);
	return typeof quoted?.cost === 'number' && (await run(create))?.orderId !== undefined;
}

export const manyServices: Case = {
	name: 'callers',
	title: `Quote and place an order each time, ${callers} callers, 10,000 services against 34`,
	contenders: { few: answering('few'), many: answering() },
	async measure(bench) {
		// A process of its own each time, so that each downloads the price list at least once.
		const names = ['few', 'many'] as const;
		const { few, many } = await bench.race(names, { rounds: 5, results: answers, fresh: names });
		return [
			{
				measure: 'answers a second with 10,000 services, of those with 34',
				value: percent(ratioByRound(few, many, 'ms')),
				unit: '%',
				target: { atLeast: 80 },
			},
			{
				measure: 'requests with 10,000 services',
				value: spreadOf(many.map(({ requests }) => requests)),
				unit: '',
			},
			{ measure: '34 services', value: spreadOf(few.map(({ ms }) => ms)), unit: 'ms' },
			{ measure: '10,000 services', value: spreadOf(many.map(({ ms }) => ms)), unit: 'ms' },
		];
	},
};

function percent<S extends { median: number; least: number; most: number }>(ratio: S): S {
	const { median, least, most } = ratio;
	return { ...ratio, median: 100 * median, least: 100 * least, most: 100 * most };
}
