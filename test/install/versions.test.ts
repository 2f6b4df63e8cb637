import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../scripts/lib/project.ts';
import { practiceCredential } from '../../scripts/local/practice.ts';
import { ensureCredential } from '../../scripts/n8n/credential.ts';
import { runWorkflow } from '../../scripts/n8n/execution.ts';
import { activate } from '../../scripts/n8n/publish.ts';
import type { N8n } from '../../scripts/n8n/startN8n.ts';
import { installByHand } from '../../scripts/package/communityNodes.ts';
import { freshTarball } from '../../scripts/package/install.ts';
import { startPanel, type Panel } from '../../scripts/panel/startPanel.ts';
import { prepareRuntime, type Line } from '../../scripts/runtime/prepareRuntime.ts';
import { NODE, saveChain, start, TRIGGER, type Step } from '../support/chain.ts';
import { practicePanel } from '../support/practicePanel.ts';
import { nextExecutions } from '../support/startedExecutions.ts';
import { credentialTypesOf, loadedVersion, startOwned } from './support/instance.ts';
import { order } from './support/workflow.ts';

const RUN_TIMEOUT_MS = 60_000;
/** n8n is downloaded and its database compiled, if this is the first time. */
const INSTALL_TIMEOUT_MS = 15 * 60_000;
const verdict = z.object({ status: z.string(), message: z.string() });
const list = z.object({ results: z.array(z.object({ name: z.string(), value: z.string() })) });
const form = z.object({ fields: z.array(z.object({ id: z.string() })) });

let folder: string;
let tarball: string;
let panel: Panel;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'smm-panel-versions-'));
	tarball = (await freshTarball(projectFolder, folder)).file;
	panel = await startPanel({ project: projectFolder, port: 0, speed: 0 });
});
afterAll(async () => {
	await panel?.stop();
	await rm(folder, { recursive: true, force: true });
});

describe.each<Line>(['newest', 'oldest'])('in the %s n8n that the README promises', (line) => {
	let runtime: string;
	let n8n: N8n;
	let credentialId: string;

	beforeAll(async () => {
		runtime = await prepareRuntime({ line, env: process.env, say: (text) => console.log(text) });
	}, INSTALL_TIMEOUT_MS);
	beforeAll(async () => {
		const userFolder = join(folder, line);
		await installByHand(tarball, userFolder);
		n8n = await startOwned(runtime, userFolder);
		credentialId = await ensureCredential(n8n.rest, practiceCredential(panel));
	});
	beforeEach(() => practicePanel(panel).reset());
	afterAll(() => n8n?.stop());

	const prepared = async (...steps: Step[]) => {
		const workflowId = await saveChain(n8n.rest, credentialId, [start, ...steps]);
		const options = { runtime, workflowId, trigger: start.name, timeoutMs: RUN_TIMEOUT_MS };
		return () => runWorkflow(n8n.rest, options);
	};
	const ask = <T>(what: string, methodName: string, schema: z.ZodType<T>) =>
		n8n.rest.post(
			`/dynamic-node-parameters/${what}`,
			{
				nodeTypeAndVersion: { name: NODE, version: 1 },
				path: 'parameters',
				methodName,
				currentNodeParameters: order(),
				credentials: { smmPanelApi: { id: credentialId, name: 'Practice panel' } },
			},
			schema,
		);

	test('both nodes, the tool made of one, and the credential are known', async () => {
		for (const type of [NODE, `${NODE}Tool`, TRIGGER]) {
			expect(await loadedVersion(n8n, type)).toMatch(/^\d/);
		}
		expect(await credentialTypesOf(n8n)).toContain('smmPanelApi');
	});

	test.each([
		['the right key', {}, 'OK', /./],
		['a wrong key', { apiKey: 'wrong' }, 'Error', /^The panel said "Invalid API key"\./],
	])('the credential is tested with %s', async (_, change, status, message) => {
		const { data, ...credential } = practiceCredential(panel);
		const found = await n8n.rest.post(
			'/credentials/test',
			{ credentials: { ...credential, id: credentialId, data: { ...data, ...change } } },
			verdict,
		);
		expect(found).toEqual({ status, message: expect.stringMatching(message) });
	});

	test('the editor gets the list of services and the form of a chosen one', async () => {
		const { results } = await ask('resource-locator-results', 'searchServices', list);
		expect(results).toContainEqual(expect.objectContaining({ value: '1' }));
		const { fields } = await ask('resource-mapper-fields', 'getOrderFields', form);
		expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(['link', 'quantity']));
	});

	test('services are read', async () => {
		const parameters = { resource: 'service', operation: 'getAll', returnAll: true };
		const run = await prepared({ name: 'Services', parameters });
		const services = (await run()).itemsOf('Services');
		expect(services).toContainEqual(expect.objectContaining({ serviceId: '1', type: 'Default' }));
	});

	test('an order is placed once for its key, and followed', async () => {
		const place = order({ deduplicationKey: 'order-1' });
		const follow = { resource: 'order', operation: 'get', orderId: '={{ $json.orderId }}' };
		const run = await prepared(
			{ name: 'Place', parameters: place },
			{ name: 'Follow', parameters: follow },
		);
		const first = await run();
		const [placed] = await practicePanel(panel).orders();
		const orderId = String(placed?.id);
		expect(first.itemsOf('Place')).toEqual([expect.objectContaining({ orderId })]);
		expect(first.itemsOf('Follow')).toEqual([expect.objectContaining({ orderId })]);
		expect((await run()).itemsOf('Place')).toEqual([expect.objectContaining({ skipped: true })]);
		expect(await practicePanel(panel).orders()).toHaveLength(1);
	});

	test('a failed item leaves by the error output, with its details', async () => {
		const parameters = { resource: 'order', operation: 'get', orderId: '999999' };
		const run = await prepared({ name: 'Get', parameters, onError: 'continueErrorOutput' });
		const ended = await run();
		expect(ended.itemsOf('Get')).toEqual([]);
		expect(ended.itemsOf('Get', 1)).toEqual([
			expect.objectContaining({ details: expect.objectContaining({ category: 'order_id' }) }),
		]);
	});

	test('the trigger starts a workflow when the balance falls', async () => {
		const workflowId = await saveChain(n8n.rest, credentialId, [
			{
				name: 'Low balance',
				type: TRIGGER,
				parameters: {
					pollTimes: { item: [{ mode: 'everyX', value: 15, unit: 'minutes' }] },
					event: 'balanceBelow',
					threshold: 50,
					options: { reportExisting: true },
				},
			},
			{ name: 'Balance', parameters: { resource: 'balance', operation: 'get' } },
		]);
		await practicePanel(panel).setBalance(12.5);
		const options = { runtime, workflowId, timeoutMs: RUN_TIMEOUT_MS };
		const started = await nextExecutions(n8n.rest, 1, options);
		await activate(n8n.rest, workflowId);
		const [execution] = await started();
		expect(execution?.itemsOf('Low balance')).toEqual([
			expect.objectContaining({ change: 'below', balance: 12.5 }),
		]);
		expect(execution?.itemsOf('Balance')).toEqual([expect.objectContaining({ balance: 12.5 })]);
	});
});
