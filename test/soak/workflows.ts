import { z } from 'zod';
import type { Credential } from '../../scripts/n8n/credential.ts';
import { publish } from '../../scripts/n8n/publish.ts';
import type { Rest } from '../../scripts/n8n/rest.ts';

type Parameters = Record<string, unknown>;

const stored = z.object({ id: z.string() });
const position = [0, 0];
/** n8n's own store of executions is not what is tried here. */
const settings = {
	executionOrder: 'v1',
	saveDataSuccessExecution: 'none',
	saveDataErrorExecution: 'none',
	saveManualExecutions: false,
	saveExecutionProgress: false,
};

export interface Account {
	rest: Rest;
	credentialId: string;
	credential: Pick<Credential, 'name'>;
}

/** Activates a webhook at the path that runs the operation for each of the body's items. */
export async function serve(
	account: Account,
	path: string,
	parameters: Parameters,
	more: Parameters = {},
): Promise<void> {
	const nodes = [
		{
			name: 'Asked',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2.1,
			webhookId: `soak-${path}`,
			parameters: {
				httpMethod: 'POST',
				path: `soak-${path}`,
				responseMode: 'lastNode',
				responseData: 'allEntries',
				options: {},
			},
		},
		{
			name: 'Items',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.items', options: {} },
		},
		{
			...panelNode(account, 'n8n-nodes-smm-panel.smmPanel', 'Panel', parameters),
			onError: 'continueRegularOutput',
			...more,
		},
	];
	await activate(account, path, nodes);
}

/** Activates a trigger that posts each of its events to the URL. */
export async function watch(
	account: Account,
	name: string,
	parameters: Parameters,
	url: string,
): Promise<void> {
	const nodes = [
		panelNode(account, 'n8n-nodes-smm-panel.smmPanelTrigger', 'Changes', {
			pollTimes: { item: everyTenSeconds },
			...parameters,
		}),
		{
			name: 'Tell',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				method: 'POST',
				url,
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ JSON.stringify($json) }}',
				options: {},
			},
		},
	];
	await activate(account, name, nodes);
}

/** One schedule may strike once a minute at most, several may share the minute. */
const everyTenSeconds = [0, 10, 20, 30, 40, 50].map((second) => ({
	mode: 'custom',
	cronExpression: `${second} * * * * *`,
}));

const panelNode = (
	{ credentialId, credential }: Account,
	type: string,
	name: string,
	parameters: Parameters,
) => ({
	name,
	type,
	typeVersion: 1,
	credentials: { smmPanelApi: { id: credentialId, name: credential.name } },
	parameters,
});

async function activate(
	{ rest }: Account,
	name: string,
	chain: Array<{ name: string }>,
): Promise<void> {
	const connections = Object.fromEntries(
		chain
			.slice(1)
			.map((node, at) => [
				chain[at]?.name,
				{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
			]),
	);
	const nodes = chain.map((node) => ({ id: `${name}-${node.name}`, position, ...node }));
	const workflow = { name: `Soak: ${name}`, nodes, connections, settings };
	const { id } = await rest.post('/workflows', workflow, stored);
	await publish(rest, id);
}
