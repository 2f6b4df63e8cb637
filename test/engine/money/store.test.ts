import type { OnError } from 'n8n-workflow';
import { until } from '../../support/practice';
import { itemsOf, parametersOf, purchaseOf } from './support/purchases';
import { shop, stopOf } from './support/shop';
import { lies, toldOf, type Told } from './support/verdict';

const lab = shop();
const order = purchaseOf('order.create');
const renew = purchaseOf('proxy.renew');
const keyed = { keyed: true };
const modes: OnError[] = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'];
const nothing: Told = { outcome: 'nothing' };

const faults = [1, 2, 3, 4, 5, 6].flatMap((call) =>
	(['before', 'after'] as const).flatMap((when) =>
		[false, true].map((forGood, at) => ({
			call,
			when,
			forGood,
			onError: modes[(call + at) % modes.length] ?? 'stopWorkflow',
		})),
	),
);

/** What is wrong after the store was struck in the first of two runs. */
function harm(first: Told, second: Told, booked: readonly string[]): string[] {
	const found: string[] = [];
	const isSafe = ['not_sent', 'untried', 'nothing', 'rejected'].includes(first.outcome);
	if (booked.length > 1) found.push(`booked ${booked.length} times`);
	if (isSafe && second.outcome === 'skipped' && !isWarned(first)) {
		found.push(`${first.outcome}, and then skipped: ${second.reason}`);
	}
	if (!isSafe && second.outcome !== 'skipped')
		found.push(`${first.outcome}, then ${second.outcome}`);
	return found;
}

/** The item says that its key may be gone, and what to do then. */
function isWarned(told: Told): boolean {
	return 'message' in told && /deduplication key.*another key/.test(told.message ?? '');
}

test.each(faults)(
	'a store that fails $when call $call (for good: $forGood), $onError: nothing twice, nothing lost',
	async ({ call, when, forGood, onError }) => {
		const tags = lab.tags(order, 30);
		const refused = { kind: 'body', body: '{"error":"Not enough funds on balance"}' } as const;
		lab.panel.control.fault({ ...refused, action: 'add', where: { link: tags[20] ?? '' } });
		lab.engine.deduplication.fault = (at) => (at === call || (forGood && at > call) ? when : null);
		const options = { timeout: 10, concurrency: 5 };
		const run = await lab.buy(order, tags, { ...keyed, onError, options });
		const first = toldOf(run, order, tags.length);
		const barred = run.thrown ? stopOf(run).barred : [];
		lab.engine.deduplication.fault = () => null;
		lab.panel.control.clearFaults();
		const told = lab.booked(order, tags);
		const later = await lab.buy(order, tags, { ...keyed, options });
		const second = toldOf(later, order, tags.length);
		const problems = lab.booked(order, tags).flatMap((ids, item) => {
			const before = first[item] ?? nothing;
			const isLost = told[item]?.length === 0 && ids.length === 0;
			const wrong = [
				...lies(before, told[item] ?? []),
				...(barred.includes(item) ? [] : harm(before, second[item] ?? nothing, ids)),
				...(isLost && !isWarned(before) && !barred.includes(item) ? ['lost'] : []),
			];
			return wrong.map((each) => `item ${item}: ${each}`);
		});
		expect(problems).toEqual([]);
	},
);

test('one failure of the store, wherever it strikes before its write, leaves all keys as they should be', async () => {
	for (const call of [1, 2, 3, 4]) {
		const tags = lab.tags(order, 30);
		const nodeId = `node-${call}`;
		lab.engine.deduplication.clear();
		lab.engine.deduplication.fault = (at) => (at === call ? 'before' : null);
		await lab.buy(order, tags, { ...keyed, nodeId, options: { timeout: 10 } });
		await lab.buy(order, tags, { ...keyed, nodeId, options: { timeout: 10 } });
		expect(lab.booked(order, tags).map((ids) => ids.length)).toEqual(tags.map(() => 1));
		expect(lab.engine.deduplication.count('workflow-1', nodeId)).toBe(30);
	}
}, 60_000);

test.each([1, 2, 3])(
	'a store that does not answer call %i any more ends with a time limit, and the next run buys the rest',
	async (call) => {
		const tags = lab.tags(order, 3);
		lab.engine.deduplication.fault = (at) => (at >= call ? 'hangs' : null);
		const first = toldOf(await lab.buy(order, tags, keyed), order, 3);
		lab.engine.deduplication.fault = () => null;
		const second = toldOf(await lab.buy(order, tags, keyed), order, 3);
		const booked = lab.booked(order, tags);
		booked.forEach((ids, item) => {
			expect(ids.length).toBeLessThanOrEqual(1);
			const before = first[item] ?? nothing;
			expect(lies(before, call === 3 ? ids : [])).toEqual([]);
			if (ids.length === 0) expect(isWarned(before)).toBe(true);
			expect(['done', 'skipped']).toContain(second[item]?.outcome);
		});
	},
	30_000,
);

test('the stop button ends a run whose store does not answer', async () => {
	const tags = lab.tags(order, 3);
	let asked = false;
	lab.engine.deduplication.fault = () => {
		asked = true;
		return 'hangs';
	};
	const cancelAfter = until(() => asked);
	await lab.buy(order, tags, { ...keyed, cancelAfter, options: { timeout: 600 } });
	lab.engine.deduplication.fault = () => null;
	await lab.buy(order, tags, { ...keyed, options: { timeout: 10 } });
	expect(lab.booked(order, tags).map((ids) => ids.length)).toEqual([1, 1, 1]);
});

test('keys are noted as their answers come, not when the last of their wave has come', async () => {
	const tags = lab.tags(order, 20);
	const where = { link: tags[0] ?? '' };
	lab.panel.control.fault({ kind: 'latency', ms: 4000, action: 'add', where, booked: true });
	const lane = await lab.engine.lane();
	const running = lab.buy(order, tags, { ...keyed, options: { timeout: 30, concurrency: 5 } });
	await until(() => lab.panel.control.orders('standard').length === 20);
	// 19 done ones leave one entry each, the open one two, and then there are the run's own.
	await until(() => lab.engine.deduplication.count('workflow-1', 'node-1') < 30);
	const crashed = await lane({
		credential: lab.panel.credential(),
		parameters: parametersOf(order, keyed),
		items: itemsOf(tags),
	});
	const reasons = crashed.main.map(({ json }) => String(json.reason));
	expect(reasons.filter((reason) => /has not told/.test(reason))).toHaveLength(1);
	await running;
});

test('at the default concurrency no more than 50 keys are open at any time', async () => {
	const tags = lab.tags(order, 300);
	lab.panel.control.fault({
		kind: 'latency',
		ms: 20,
		action: 'add',
		times: 'always',
		booked: true,
	});
	let most = 0;
	const isOpen = () =>
		lab.engine.deduplication.count('workflow-1', 'node-1') -
		lab.panel.control.orders('standard').length;
	const watch = setInterval(() => (most = Math.max(most, isOpen())), 1);
	await lab.buy(order, tags, { ...keyed, options: { timeout: 30 } });
	clearInterval(watch);
	expect(lab.booked(order, tags).every((ids) => ids.length === 1)).toBe(true);
	// An open key has two entries, of which one is left when the order is booked.
	expect(most).toBeLessThanOrEqual(50 * 2 + 12);
	expect(most).toBeGreaterThan(20);
}, 30_000);

test('a key of which only some ids were bought says that, in the next run and the one after', async () => {
	const tags = lab.tags(renew, 2);
	const list = `${tags.join()},999999`;
	await lab.buy(renew, [list], keyed);
	for (let again = 0; again < 2; again += 1) {
		const { main } = await lab.buy(renew, [list], keyed);
		expect(main.map(({ json }) => json.reason)).toEqual([
			expect.stringMatching(/^Only some of this was bought before/),
		]);
	}
	expect(lab.booked(renew, tags).map((ids) => ids.length)).toEqual([1, 1]);
});
