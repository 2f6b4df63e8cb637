import { z } from 'zod';
import { waitUntil } from '../../../scripts/lib/waitUntil.ts';
import { runWorkflow } from '../../../scripts/n8n/execution.ts';
import { saveChain } from '../../support/chain.ts';
import { mortal, type Mortal } from '../support/mortal.ts';
import { entriesOf } from './support/recorded.ts';
import { keyedOrders } from './support/workflow.ts';

const count = 100;
let lab: Mortal;
beforeAll(async () => {
	lab = await mortal();
});
beforeEach(() => lab.panel.reset());
afterAll(async () => await lab?.end());

const keys = (run: string) => Array.from({ length: count }, (_, at) => `${run}-${at}`);

const workflowOf = new Map<string, string>();

/** Starts the orders and does not wait for their end. */
async function start(run: string): Promise<string> {
	const { rest } = await lab.alive();
	const id = await saveChain(rest, lab.credentialId, keyedOrders(run, count));
	workflowOf.set(run, id);
	await rest.post(`/workflows/${id}/run`, { triggerToStartFrom: { name: 'Start' } }, z.unknown());
	return id;
}

/** The whole run, in the n8n that lives now. */
async function again(workflowId: string) {
	const { rest } = await lab.alive();
	const { runtime } = lab;
	const ran = await runWorkflow(rest, {
		runtime,
		workflowId,
		trigger: 'Start',
		timeoutMs: 120_000,
	});
	expect(ran.error).toBeUndefined();
	return ran.itemsOf('Buy');
}

/** How often the panel has booked each key's order. */
async function bookings(run: string): Promise<number[]> {
	const orders = await lab.panel.orders();
	return keys(run).map(
		(_, at) => orders.filter(({ link }) => link === `https://social.example/${run}/${at}`).length,
	);
}

const soon = async (what: string, isSo: () => Promise<boolean>) =>
	await waitUntil(async () => (await isSo()) || undefined, {
		what,
		timeoutMs: 60_000,
		everyMs: 15,
	});

const answered = async () =>
	(await lab.panel.requests('add')).filter((request) => request.answered !== 'waiting').length;

interface Death {
	when: string;
	run: string;
	prepare(): Promise<unknown>;
	moment(workflowId: string): Promise<unknown>;
	/** Booked when n8n died. */
	booked: [least: number, most: number];
}

const deaths: Death[] = [
	{
		when: 'after the keys were recorded and before the first request',
		run: 'before',
		prepare: async () => {},
		moment: (id) => soon('keys to be recorded', async () => (await entriesOf(lab, id)) > 0),
		booked: [0, 0],
	},
	{
		when: 'while requests are under way, booked and not yet answered',
		run: 'during',
		prepare: () =>
			lab.panel.fault({
				kind: 'latency',
				ms: 60_000,
				action: 'add',
				booked: true,
				after: 32,
				times: 'always',
			}),
		moment: () => soon('five orders without an answer', async () => (await answered()) >= 37),
		booked: [37, 37],
	},
	{
		when: 'while requests are under way and not booked',
		run: 'unbooked',
		prepare: () => lab.panel.fault({ kind: 'hang', action: 'add', after: 32, times: 'always' }),
		moment: () => soon('five orders without an answer', async () => (await answered()) >= 37),
		booked: [32, 32],
	},
	{
		when: 'after some answers, in the middle of the run',
		run: 'after',
		prepare: () =>
			lab.panel.fault({ kind: 'latency', ms: 40, action: 'add', times: 'always', booked: true }),
		moment: () => soon('60 answers', async () => (await answered()) >= 60),
		booked: [55, 99],
	},
];

test.each(deaths)(
	'n8n killed $when: each key is bought at most once, and what is in doubt is named',
	async ({ run, prepare, moment, booked: [least, most] }) => {
		await prepare();
		const workflowId = await start(run);
		await moment(workflowId);
		await lab.kill();
		await lab.panel.clearFaults();
		const before = await bookings(run);
		const bookedBefore = before.filter((times) => times > 0).length;
		expect(bookedBefore).toBeGreaterThanOrEqual(least);
		expect(bookedBefore).toBeLessThanOrEqual(most);

		const report = await again(workflowId);
		const after = await bookings(run);
		expect(report).toHaveLength(count);
		expect(Math.max(...after)).toBe(1);
		const inDoubt: string[] = [];
		for (const [at, key] of keys(run).entries()) {
			const told = report[at] ?? {};
			if (told['skipped'] !== true) {
				expect([key, told['orderId'], before[at], after[at]]).toEqual([
					key,
					expect.any(String),
					0,
					1,
				]);
				continue;
			}
			expect(told['deduplicationKey']).toBe(key);
			const isDoubted = /not known whether/.test(String(told['reason']));
			if (isDoubted) inDoubt.push(key);
			else expect([key, before[at]]).toEqual([key, 1]);
		}
		// Whatever was bought without n8n's knowing, or was not bought although its key is taken.
		const bought = after.filter((times) => times === 1).length;
		expect(bought + inDoubt.length).toBeGreaterThanOrEqual(count);
		expect(inDoubt.length).toBeGreaterThan(0);
		expect(inDoubt.length).toBeLessThanOrEqual(50);
		console.log(
			`Killed ${run}: ${bookedBefore} booked before, ${inDoubt.length} in doubt, ${bought} of ${count} booked in the end`,
		);
	},
);

test('a third run buys nothing more', async () => {
	const report = await again(workflowOf.get('during') ?? '');
	expect(report.every(({ skipped }) => skipped === true)).toBe(true);
	expect(await bookings('during')).toEqual(keys('during').map(() => 0));
});
