import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { waitUntil } from '../../../scripts/lib/waitUntil.ts';
import { awaitExecution, runWorkflow } from '../../../scripts/n8n/execution.ts';
import { saveChain } from '../../support/chain.ts';
import { mortal, type Mortal } from '../support/mortal.ts';
import { keyedOrders } from './support/workflow.ts';

const count = 200;
let lab: Mortal;
beforeAll(async () => {
	lab = await mortal();
});
beforeEach(() => lab.panel.reset());
afterAll(async () => await lab?.end());

const started = z.object({ executionId: z.string() });

/** What the panel has booked: item and order ID. */
async function booked(run: string): Promise<Array<[item: number, id: string]>> {
	const orders = await lab.panel.orders();
	return Array.from(
		{ length: count },
		(_, item) => `https://social.example/${run}/${item}`,
	).flatMap((link, item) =>
		orders
			.filter((order) => order.link === link)
			.map(({ id }): [number, string] => [item, String(id)]),
	);
}

const soon = async (what: string, isSo: () => Promise<boolean>) =>
	await waitUntil(async () => (await isSo()) || undefined, {
		what,
		timeoutMs: 60_000,
		everyMs: 50,
	});

test('a run that is stopped leaves in the log what it bought, and the next one buys the rest', async () => {
	const { rest, logFile } = await lab.alive();
	const run = 'stopped';
	const workflowId = await saveChain(rest, lab.credentialId, keyedOrders(run, count));
	await lab.panel.fault({ kind: 'latency', ms: 40, action: 'add', times: 'always', booked: true });
	const begin = { triggerToStartFrom: { name: 'Start' } };
	const { executionId } = await rest.post(`/workflows/${workflowId}/run`, begin, started);
	await soon('110 orders', async () => (await booked(run)).length >= 110);
	await rest.post(`/executions/${executionId}/stop`, {}, z.unknown());
	const options = { runtime: lab.runtime, timeoutMs: 60_000 };
	const stopped = await awaitExecution(rest, executionId, options);
	expect(stopped.status).toBe('canceled');
	// Why the log is needed: n8n has kept nothing that the node had bought long before.
	expect(stopped.itemsOf('Buy')).toEqual([]);
	await soon('the last answers', async () =>
		(await lab.panel.requests('add')).every(({ answered }) => answered !== 'waiting'),
	);
	const bought = await booked(run);
	expect(bought.length).toBeGreaterThanOrEqual(110);
	expect(bought.length).toBeLessThan(count);
	const told = (log: string) =>
		bought.filter(([item, id]) => log.includes(`item ${item} (key "${run}-${item}"): ${id}`));
	await soon('the log', async () => told(await readFile(logFile, 'utf8')).length === bought.length);
	expect(await readFile(logFile, 'utf8')).not.toContain(lab.address.key);

	const again = await runWorkflow(rest, { ...options, workflowId, trigger: 'Start' });
	expect(again.itemsOf('Buy').filter(({ skipped }) => skipped === true)).toHaveLength(
		bought.length,
	);
	expect((await booked(run)).map(([item]) => item)).toEqual(
		Array.from({ length: count }, (_, item) => item),
	);
});
