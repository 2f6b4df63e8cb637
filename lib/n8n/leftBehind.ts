import type { IPollFunctions } from 'n8n-workflow';
import { isRecord } from '../values/record';

/**
 * n8n keeps what a node remembers under the node's name and never clears it: a node that was renamed
 * or deleted leaves it in the workflow, megabytes that are saved with every event. n8n offers nodes
 * no way there, so this does nothing where its insides have changed.
 */
export function clearLeftBehind(
	context: IPollFunctions,
	isOurs: (store: unknown) => boolean,
): void {
	const workflow: unknown = Reflect.get(context, 'workflow');
	if (!isRecord(workflow) || !isRecord(workflow.nodes) || !isRecord(workflow.staticData)) return;
	const { nodes, staticData } = workflow;
	for (const [key, store] of Object.entries(staticData)) {
		const isThere = !key.startsWith('node:') || Object.hasOwn(nodes, key.slice('node:'.length));
		if (!isThere && isOurs(store)) Reflect.deleteProperty(staticData, key);
	}
}
