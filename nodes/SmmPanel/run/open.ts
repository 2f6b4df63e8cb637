import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import type { Operation, Resource } from '../../../lib/define';
import { notSent, type OrFailure } from '../../../lib/errors/failure';
import { openPanel } from '../../../lib/n8n/connect';
import { defaultZone } from '../../../lib/values/dates';
import type { Item } from './item';
import { readItems } from './items';
import { openRun, type Run } from './run';

/**
 * All that comes before the first item. What fails here fails every item: if it were thrown where
 * the node continues on failure, n8n would pass the input on as if all had gone well.
 */
export async function open(
	context: IExecuteFunctions,
	resources: readonly Resource[],
	count: number,
): Promise<OrFailure<{ run: Run; items: Item[] }>> {
	let action = '';
	let advice = openAgain;
	try {
		const operation = chooseOperation(context, resources);
		action = operation.action ?? operation.value;
		advice = chooseCredential;
		const opened = await openPanel(context);
		advice = openAgain;
		const zone = 'panel' in opened ? opened.panel.zone : defaultZone;
		const items = readItems(context, operation, count, zone);
		const run = openRun(context, operation, opened, items[0]?.given.options);
		return 'failure' in run ? run : { run, items };
	} catch (error) {
		const said = error instanceof Error ? error.message : 'n8n gave no reason';
		const what = advice === chooseCredential ? 'The credential could not be read' : notStarted;
		return {
			failure: notSent(action, 'input', { error: `${what}: ${said}`, message: advice }),
		};
	}
}

const notStarted = 'This step could not be started';
const openAgain =
	'Open the node, and choose its resource and operation from the lists again. Nothing was sent.';
const chooseCredential =
	'Open the node and choose a credential. If one is chosen, save it again: it was deleted, or this n8n has another encryption key than the one it was saved with. Nothing was sent.';

/** The operation the user chose. */
function chooseOperation(context: IExecuteFunctions, resources: readonly Resource[]): Operation {
	const resource: unknown = context.getNodeParameter('resource', 0);
	const value: unknown = context.getNodeParameter('operation', 0);
	const found = resources
		.find((each) => each.value === resource)
		?.operations.find((each) => each.value === value);
	if (found) return found;
	throw new NodeOperationError(
		context.getNode(),
		`There is no operation "${String(value)}" for the resource "${String(resource)}"`,
		{ description: 'Open the node and choose a resource and an operation from the lists.' },
	);
}
