import { runWorkflow } from '../../../scripts/n8n/execution.ts';
import { createRest } from '../../../scripts/n8n/rest.ts';
import { practiceCredentials, saveChain, start } from '../../support/chain.ts';
import { practicePanel } from '../../support/practicePanel.ts';
import { takeOver } from '../examples/support/handover.ts';

const { url, session, runtime, panel: where, credentialId } = takeOver();
const rest = createRest(url, session);
const panel = practicePanel(where);
beforeEach(() => panel.reset());

const pairs = (values: Record<string, string>) => ({
	parameters: Object.entries(values).map(([name, value]) => ({ name, value })),
});

test.each([
	['a form', 'form-urlencoded', 'form'],
	['JSON', 'json', 'json'],
])('the HTTP Request node signs %s with our credential', async (_, contentType) => {
	const request = {
		name: 'Balance',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: `${where.origin}/standard/api/v2`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'smmPanelApi',
			sendBody: true,
			contentType,
			bodyParameters: pairs({ action: 'balance' }),
			options: {},
		},
		credentials: practiceCredentials(credentialId),
	};
	const workflowId = await saveChain(rest, credentialId, [start, request]);
	const execution = await runWorkflow(rest, {
		runtime,
		workflowId,
		trigger: start.name,
		timeoutMs: 60_000,
	});
	expect(execution.error).toBeUndefined();
	expect(execution.itemsOf('Balance')).toEqual([
		expect.objectContaining({ balance: expect.anything(), currency: 'USD' }),
	]);
	expect(await panel.requests('balance')).toHaveLength(1);
});
