import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createRest } from '../../../../scripts/n8n/rest.ts';
import { takeOver } from '../../examples/support/handover.ts';
import { NODE, practiceCredentials, saveChain, start, TRIGGER } from '../../../support/chain.ts';
import { practicePanel } from '../../../support/practicePanel.ts';
import { withBrowser } from './browser.ts';
import { stepForm, type StepForm } from './stepForm.ts';

const stored = z.object({ id: z.string() });

interface Step {
	type?: 'smmPanel' | 'smmPanelTrigger';
	parameters: Record<string, unknown>;
	credentialId?: string;
	/** What the step before has put out. */
	input?: object[];
	/** Beside the parameters, such as `onError`. */
	settings?: Record<string, unknown>;
}

/** A browser, and the n8n and the panel that the set-up has started; every test begins with a fresh panel. */
export function withEditor() {
	const { url, session, runtime, panel: where, credentialId } = takeOver();
	const browser = withBrowser();
	const rest = createRest(url, session);
	const panel = practicePanel(where);
	beforeEach(() => panel.reset());

	/** Makes a workflow with this one step behind a manual trigger and opens its form. */
	async function openStep(step: Step): Promise<StepForm> {
		const { type = 'smmPanel', parameters, settings, input = [] } = step;
		const node = {
			name: 'SMM Panel',
			type: type === 'smmPanel' ? NODE : TRIGGER,
			parameters,
			credentials: practiceCredentials(step.credentialId ?? credentialId),
			...settings,
		};
		const before = type === 'smmPanel' ? [start] : [];
		const id = await saveChain(rest, credentialId, [...before, node], input);
		const { page } = browser;
		await page.goto(`${url}/workflow/${id}`);
		const form = stepForm(page);
		await page.locator(`[data-test-id="canvas-node"][data-node-name="${node.name}"]`).dblclick();
		await form.isOpen();
		return form;
	}

	/** A credential beside the set-up's own; returns its id. */
	async function credential(data: { apiUrl: string; apiKey: string }): Promise<string> {
		const name = `Credential ${randomUUID()}`;
		const created = await rest.post('/credentials', { name, type: 'smmPanelApi', data }, stored);
		return created.id;
	}

	return {
		get page() {
			return browser.page;
		},
		url,
		rest,
		runtime,
		panel,
		where,
		openStep,
		credential,
	};
}
