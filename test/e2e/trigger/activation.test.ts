import { z } from 'zod';
import { practiceCredential } from '../../../scripts/local/practice.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import { publish } from '../../../scripts/n8n/publish.ts';
import type { Rest } from '../../../scripts/n8n/rest.ts';
import { mortal, type Mortal } from '../support/mortal.ts';
import { store, triggerWorkflow } from './support/workflow.ts';

type Parameters = Record<string, unknown>;

const manyIds = Array.from({ length: 50_000 }, (_, n) => n + 1).join(',');
const balance = { event: 'balanceBelow', threshold: 10 };

const wrong: Array<[what: string, parameters: Parameters, sentence: string]> = [
	// A field that is empty is n8n's own business; an expression that yields nothing is ours.
	[
		'an empty field of ids',
		{ event: 'orderStatus', orderIds: '' },
		'Missing or invalid required parameters: orderIds',
	],
	[
		'no ids',
		{ event: 'orderStatus', orderIds: '={{ [] }}' },
		'Order IDs: The list of IDs is empty.',
	],
	[
		'50,000 ids',
		{ event: 'orderStatus', orderIds: manyIds },
		'Order IDs has 50000 IDs; one trigger watches up to 20000.',
	],
	[
		'an expression that yields an object',
		{ event: 'orderStatus', orderIds: '={{ ({ id: 1 }) }}' },
		'an object is not an ID',
	],
	[
		'a threshold of text',
		{ event: 'balanceBelow', threshold: '={{ "plenty" }}' },
		'Threshold must be a number, but is "plenty".',
	],
	['a panel without products', { event: 'productChange' }, 'This panel does not offer products'],
	['a panel without proxies', { event: 'proxyChange' }, 'This panel does not offer proxies'],
];

let lab: Mortal;
let rest: Rest;
const ends = new Map<string, Promise<string>>();

/** n8n tries an activation five times, with growing pauses: all of them are under way at once. */
beforeAll(async () => {
	lab = await mortal();
	({ rest } = await lab.alive());
	const { name, ...credential } = practiceCredential(lab.address);
	const withoutShop = await ensureCredential(rest, {
		...credential,
		name: `${name} without a shop`,
		data: { ...credential.data, apiUrl: `${lab.address.origin}/subpro/api/v2` },
	});
	for (const [what, parameters] of wrong) {
		const credentialId = what.startsWith('a panel') ? withoutShop : lab.credentialId;
		ends.set(what, endOf(await store(rest, triggerWorkflow(what, credentialId, parameters))));
	}
});
afterAll(() => lab?.end());

/** What became of an activation: what n8n says against it, empty when it worked. */
const endOf = (workflowId: string) =>
	publish(rest, workflowId).then(
		() => '',
		(error: unknown) => String(error),
	);

test.each(wrong)('%s: n8n does not activate the workflow and says why', async (what, _, words) => {
	expect(await ends.get(what)).toContain(words);
});

const version = z.object({ versionId: z.string() });

async function change(id: string, parameters: Parameters): Promise<void> {
	const { versionId } = await rest.get(`/workflows/${id}`, version);
	const { nodes } = triggerWorkflow('changed', lab.credentialId, parameters);
	await rest.patch(`/workflows/${id}`, { versionId, nodes }, z.unknown());
}

test('a workflow that has worked is not activated with a mistake either, until it is corrected', async () => {
	const id = await store(rest, triggerWorkflow('changed', lab.credentialId, balance));
	expect(await endOf(id)).toBe('');
	await change(id, { ...balance, threshold: 'plenty' });
	expect(await endOf(id)).toContain('Threshold must be a number, but is "plenty".');
	await change(id, balance);
	expect(await endOf(id)).toBe('');
});

test('a workflow that has worked is not activated while the panel fails', async () => {
	const id = await store(rest, triggerWorkflow('failing', lab.credentialId, balance));
	expect(await endOf(id)).toBe('');
	await lab.panel.fault({ kind: 'status', status: 503, times: 'always' });
	await change(id, { ...balance, options: { maxRetries: 0, timeout: 5 } });
	expect(await endOf(id)).toContain('Service Unavailable');
	await lab.panel.clearFaults();
	expect(await endOf(id)).toBe('');
});
