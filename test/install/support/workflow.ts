import { z } from 'zod';
import type { Rest } from '../../../scripts/n8n/rest.ts';

export interface Step {
	name: string;
	/** The action node when left out. */
	type?: string;
	parameters: Record<string, unknown>;
	onError?: string;
}

const PACKAGE = 'n8n-nodes-smm-panel.';
export const NODE = `${PACKAGE}smmPanel`;
export const TRIGGER = `${PACKAGE}smmPanelTrigger`;

const stored = z.object({ id: z.string() });

/** Where a workflow of ours begins when it is run by hand. */
export const start: Step = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} };

/** Saves steps that follow one another; returns the workflow's id. */
export async function saveChain(rest: Rest, credentialId: string, steps: Step[]): Promise<string> {
	const credentials = { smmPanelApi: { id: credentialId, name: 'Practice panel' } };
	const nodes = steps.map(({ type = NODE, ...step }, at) => ({
		...step,
		type,
		...(type.startsWith(PACKAGE) && { credentials }),
		id: `node-${at}`,
		typeVersion: 1,
		position: [at * 200, 0],
	}));
	const connections = Object.fromEntries(
		steps
			.slice(0, -1)
			.map(({ name }, at) => [
				name,
				{ main: [[{ node: steps[at + 1]?.name, type: 'main', index: 0 }]] },
			]),
	);
	const name = steps.map((step) => step.name).join(', ');
	return (await rest.post('/workflows', { name, nodes, connections }, stored)).id;
}

/** Parameters of an order for service 1 of the practice panel. */
export function order(safety: Record<string, unknown> = {}) {
	return {
		resource: 'order',
		operation: 'create',
		service: { __rl: true, mode: 'id', value: '1' },
		orderFields: {
			mappingMode: 'defineBelow',
			value: { link: 'https://social.example/post/1', quantity: 100 },
			schema: [],
		},
		safety,
	};
}
