import { z } from 'zod';
import type { Rest } from '../../scripts/n8n/rest.ts';

export interface Step {
	name: string;
	/** The action node when left out. */
	type?: string;
	typeVersion?: number;
	parameters: Record<string, unknown>;
	onError?: string;
	/** Nodes of ours have the practice panel's without saying so. */
	credentials?: Record<string, { id: string; name: string }>;
}

const PACKAGE = 'n8n-nodes-smm-panel.';
export const NODE = `${PACKAGE}smmPanel`;
export const TRIGGER = `${PACKAGE}smmPanelTrigger`;

const stored = z.object({ id: z.string() });

export const practiceCredentials = (id: string) => ({
	smmPanelApi: { id, name: 'Practice panel' },
});

/** Where a workflow begins when it is run by hand. */
export const start: Step = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} };

/** Saves steps that follow one another; returns the workflow's id. The input is pinned to the start. */
export async function saveChain(
	rest: Rest,
	credentialId: string,
	steps: Step[],
	input: object[] = [],
): Promise<string> {
	const credentials = practiceCredentials(credentialId);
	const nodes = steps.map(({ type = NODE, ...step }, at) => ({
		typeVersion: 1,
		...(type.startsWith(PACKAGE) && { credentials }),
		...step,
		type,
		id: `node-${at}`,
		position: [at * 200, 0],
	}));
	const links = steps.slice(0, -1).map(({ name }, at) => {
		const next = { node: steps[at + 1]?.name, type: 'main', index: 0 };
		return [name, { main: [[next]] }] as const;
	});
	const name = steps.map((step) => step.name).join(', ');
	const connections = Object.fromEntries(links);
	const pinned = input.length > 0 && {
		pinData: { [start.name]: input.map((json) => ({ json })) },
	};
	const workflow = { name, nodes, connections, settings: { executionOrder: 'v1' }, ...pinned };
	return (await rest.post('/workflows', workflow, stored)).id;
}
