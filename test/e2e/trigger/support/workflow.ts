import { z } from 'zod';
import type { Rest } from '../../../../scripts/n8n/rest.ts';

export const TRIGGER = 'Trigger';

/**
 * n8n takes a poll time of a fixed second in every minute, and as many poll times as one likes: together
 * these poll every three seconds.
 */
const everyThreeSeconds = Array.from({ length: 20 }, (_, n) => ({
	mode: 'custom',
	cronExpression: `${n * 3} * * * * *`,
}));

/** Nothing but the trigger: what it gives out is in its executions. */
export function triggerWorkflow(
	name: string,
	credentialId: string,
	parameters: Record<string, unknown>,
) {
	return {
		name,
		nodes: [
			{
				id: 'trigger',
				name: TRIGGER,
				type: 'n8n-nodes-smm-panel.smmPanelTrigger',
				typeVersion: 1,
				position: [0, 0],
				credentials: { smmPanelApi: { id: credentialId, name: 'Practice panel' } },
				parameters: {
					pollTimes: { item: everyThreeSeconds },
					options: { maxRetries: 0 },
					...parameters,
				},
			},
		],
		connections: {},
		settings: { executionOrder: 'v1' },
	};
}

export async function store(
	rest: Rest,
	workflow: ReturnType<typeof triggerWorkflow>,
): Promise<string> {
	return (await rest.post('/workflows', workflow, z.object({ id: z.string() }))).id;
}
