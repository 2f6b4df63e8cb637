import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { waitUntil } from '../../../scripts/lib/waitUntil.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import { createRest } from '../../../scripts/n8n/rest.ts';
import { practiceCredentials } from '../../support/chain.ts';
import { startChatModel, type ChatModel, type Reply } from '../../support/chatModel.ts';
import { practicePanel } from '../../support/practicePanel.ts';
import { takeOver } from '../examples/support/handover.ts';

const { url, session, panel: where, credentialId } = takeOver();
const rest = createRest(url, session);
const panel = practicePanel(where);
let model: ChatModel;
let openAiApi: string;

beforeAll(async () => {
	model = await startChatModel();
	const data = { apiKey: 'none', url: model.url, header: false };
	openAiApi = await ensureCredential(rest, { name: 'Scripted', type: 'openAiApi', data });
});
beforeEach(() => panel.reset());
afterAll(async () => await model?.close());

const langchain = '@n8n/n8n-nodes-langchain.';
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 10 };
/** Older agents run their tools themselves; newer ones have n8n run them as steps. */
const agents = [2.2, 3.1];

async function workflowWith(agentVersion: number, onError: string): Promise<string> {
	const node = (name: string, type: string, more: object) => ({
		id: randomUUID(),
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...more,
	});
	const text = (name: string) => `={{ $fromAI('${name}', 'The ${name}', 'string') }}`;
	const nodes = [
		node('Start', 'n8n-nodes-base.manualTrigger', {}),
		node('Agent', `${langchain}agent`, {
			typeVersion: agentVersion,
			parameters: { promptType: 'define', text: 'Get me likes', options: {} },
		}),
		node('Model', `${langchain}lmChatOpenAi`, {
			typeVersion: 1.3,
			parameters: {
				model: { __rl: true, mode: 'id', value: 'gpt-4.1-mini' },
				responsesApiEnabled: false,
				options: {},
			},
			credentials: { openAiApi: { id: openAiApi, name: 'Scripted' } },
		}),
		node('Buy', 'n8n-nodes-smm-panel.smmPanelTool', {
			parameters: {
				descriptionType: 'manual',
				toolDescription: 'Order likes',
				resource: 'order',
				operation: 'create',
				service: { __rl: true, mode: 'id', value: '2' },
				orderFields: {
					mappingMode: 'defineBelow',
					value: { link: text('link'), quantity: '1000' },
					schema: [],
					matchingColumns: [],
				},
				options: {},
			},
			credentials: practiceCredentials(credentialId),
			onError,
			...retrying,
		}),
	];
	const to = (name: string, type: string) => ({ [type]: [[{ node: name, type, index: 0 }]] });
	const connections = {
		Start: to('Agent', 'main'),
		Model: to('Agent', 'ai_languageModel'),
		Buy: to('Agent', 'ai_tool'),
	};
	// As the editor makes workflows: in the older order n8n tells the newer agents nothing of any tool.
	const settings = { executionOrder: 'v1' };
	const workflow = { name: `Agent ${randomUUID()}`, nodes, connections, settings };
	return (await rest.post('/workflows', workflow, z.object({ id: z.string() }))).id;
}

const started = z.object({ executionId: z.string() });
const running = ['new', 'running', 'waiting', 'unknown'];

/** Waits for its end alone: a tool's output lies elsewhere than a step's. */
async function run(workflowId: string): Promise<void> {
	const begin = { triggerToStartFrom: { name: 'Start' } };
	const { executionId } = await rest.post(`/workflows/${workflowId}/run`, begin, started);
	const status = z.object({ status: z.string() });
	const isOver = async () =>
		!running.includes((await rest.get(`/executions/${executionId}`, status)).status) || undefined;
	await waitUntil(isOver, { what: 'the agent to end', timeoutMs: 90_000 });
}

/** Lets the model order these links one after the other; returns what it was told. */
async function order(links: readonly string[], agentVersion: number, onError: string) {
	const toldOf = (messages: ReadonlyArray<{ role: string; content: unknown }>) =>
		messages.filter(({ role }) => role === 'tool').map(({ content }) => String(content));
	model.play((messages): Reply => {
		const link = links[toldOf(messages).length];
		return link === undefined ? { say: 'Done.' } : { call: 'Buy', with: { link } };
	});
	const workflowId = await workflowWith(agentVersion, onError);
	await run(workflowId);
	return toldOf(model.requests.at(-1)?.messages ?? []);
}

const rows = agents.flatMap((version) =>
	['stopWorkflow', 'continueRegularOutput'].map((onError) => [version, onError] as const),
);
const linkOf = (name: string) => `https://social.example/agent/${name}`;

test.each(rows)(
	'agent %d, %s: an order whose answer was lost is not placed again by Retry On Fail',
	async (version, onError) => {
		await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
		await order([linkOf('lost')], version, onError);
		expect(await panel.orders()).toMatchObject([{ link: linkOf('lost') }]);
		expect(await panel.requests('add')).toHaveLength(1);
	},
);

test.each(rows)(
	'agent %d, %s: a server error is no reason to order again',
	async (version, onError) => {
		await panel.fault({ kind: 'status', action: 'add', status: 502, times: 'always' });
		await order([linkOf('broken')], version, onError);
		expect(await panel.requests('add')).toHaveLength(1);
	},
);

test.each(agents)(
	'agent %d: the orders of one conversation are each placed once',
	async (version) => {
		const links = ['a', 'b', 'a'].map(linkOf);
		const told = await order(links, version, 'stopWorkflow');
		const orders = await panel.orders();
		expect(orders.map(({ link }) => link).sort()).toEqual([...links].sort());
		expect(orders).toHaveLength(3);
		const ids = told.map((text) => /"orderId":"(\d+)"/.exec(text)?.[1]);
		expect(ids.sort()).toEqual(orders.map(({ id }) => String(id)).sort());
	},
);
