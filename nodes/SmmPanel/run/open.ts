import type { IExecuteFunctions } from 'n8n-workflow';
import type { Operation, Resource } from '../../../lib/define';
import { inputFailure, notSent, type OrFailure } from '../../../lib/errors/failure';
import {
	clock,
	connect,
	nextTurn,
	openPanel,
	type Panel,
	readSettings,
	stopSignal,
} from '../../../lib/n8n/connect';
import { sharing } from '../../../lib/n8n/sharing';
import { lanes } from '../../../lib/requests/lanes';
import { defaultZone } from '../../../lib/values/dates';
import type { Item } from './item';
import { readItems } from './items';
import type { Run } from './run';

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
	let isAtCredential = false;
	try {
		const operation = chooseOperation(context, resources);
		action = operation.action ?? operation.value;
		isAtCredential = true;
		const opened = await openPanel(context);
		isAtCredential = false;
		const zone = 'panel' in opened ? opened.panel.zone : defaultZone;
		const items = readItems(context, operation, count, zone);
		if ('problem' in opened) return { failure: inputFailure(action, opened.problem) };
		const run = openRun(context, operation, opened.panel, items[0]?.given.options);
		return 'failure' in run ? run : { run, items };
	} catch (error) {
		const said = error instanceof Error ? error.message : 'n8n gave no reason';
		const { what, message } = isAtCredential ? noCredential : notStarted;
		return { failure: notSent(action, 'input', { error: `${what}: ${said}`, message }) };
	}
}

const notStarted = {
	what: 'This step could not be started',
	message:
		'Open the node, and choose its resource and operation from the lists again. Nothing was sent.',
};
const noCredential = {
	what: 'The credential could not be read',
	message:
		'Open the node and choose a credential. If one is chosen, save it again: it was deleted, or this n8n has another encryption key than the one it was saved with. Nothing was sent.',
};

/** The operation the user chose. */
function chooseOperation(context: IExecuteFunctions, resources: readonly Resource[]): Operation {
	const resource: unknown = context.getNodeParameter('resource', 0);
	const value: unknown = context.getNodeParameter('operation', 0);
	const found = resources
		.find((each) => each.value === resource)
		?.operations.find((each) => each.value === value);
	if (found) return found;
	throw new Error(
		`There is no operation "${String(value)}" for the resource "${String(resource)}"`,
	);
}

/** @param rawOptions the first item's: a run has one pace for all items */
function openRun(
	context: IExecuteFunctions,
	operation: Operation,
	panel: Panel,
	rawOptions: unknown,
): OrFailure<Run> {
	const read = readSettings(rawOptions, operation.action ?? operation.value);
	if ('failure' in read) return read;
	const { settings } = read;
	const signal = stopSignal(context);
	const client = connect(context, panel, settings);
	const { priceList: action } = operation;
	const maxAgeMs = settings.priceListMaxAgeMs;
	return {
		context,
		operation,
		client: action === null ? client : sharing(client, { panel, action, maxAgeMs, signal }),
		settings,
		reading: { operation, zone: panel.zone, now: clock.now() },
		stopOnFailure: !context.continueOnFail(),
		lanes: lanes(settings.concurrency, nextTurn),
		stopped: () => signal?.aborted ?? false,
		halted: false,
	};
}
