import type { INode, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { ErrorCategory } from '../protocol/errors/kinds';
import type { Failure } from '../protocol/errors/failure';
import { noProgress, type Progress } from './progress';

/** An error item: exactly these keys make n8n route it to the error output. */
export function errorItem(found: Failure, item: number): INodeExecutionData {
	const { error, message, details } = found;
	return { json: { error, message, details: { ...details } }, pairedItem: { item } };
}

type Cause = NonNullable<NodeOperationError['failure']>['cause'];

const causes: Partial<Record<ErrorCategory, Cause>> = {
	auth: 'credential-invalid',
	rate_limit: 'rate-limited',
	network: 'temporarily-unavailable',
	panel: 'temporarily-unavailable',
	unreadable: 'temporarily-unavailable',
};

/** The error that stops the node, with the same words an error item has. */
export function stopError(
	node: INode,
	found: Failure,
	item: number,
	progress: Progress = noProgress,
): NodeOperationError {
	const cause = causes[found.details.category];
	const error = new NodeOperationError(node, found.error, {
		description: [found.message, ...told(progress)].join(' '),
		itemIndex: item,
		...(cause
			? {
					failure: {
						cause,
						...(found.retryAfterMs === undefined ? {} : { retryAfterMs: found.retryAfterMs }),
					},
				}
			: {}),
	});
	// n8n replaces a message that contains a socket error's code.
	error.message = isTool(node) ? `${found.error}. ${error.description}` : found.error;
	error.context.details = { ...found.details };
	if (progress.bought.length > 0) error.context.bought = progress.bought;
	if (progress.inDoubt.length > 0) error.context.inDoubt = progress.inDoubt;
	if (progress.untried.length > 0) error.context.untried = progress.untried;
	return error;
}

/** An AI model is shown the message alone: what it may do next has to be part of it. */
function isTool({ type }: INode): boolean {
	return type.endsWith('Tool');
}

function told({ bought, inDoubt, untried }: Progress): string[] {
	const sentences: string[] = [];
	if (bought.length > 0) {
		const list = bought.map(({ item, ids }) => `item ${item}: ${ids.join(', ')}`).join('; ');
		sentences.push(`Bought before the stop: ${list}.`);
	}
	if (inDoubt.length > 0) {
		sentences.push(`Not known whether bought, look at the panel first: items ${ranges(inDoubt)}.`);
	}
	if (untried.length > 0) sentences.push(`Not tried: items ${ranges(untried)}.`);
	return sentences;
}

/** `0, 3–7`: item indexes, in order, as people read them. */
function ranges(items: readonly number[]): string {
	const runs: Array<[first: number, last: number]> = [];
	for (const item of items) {
		const open = runs.at(-1);
		if (open && open[1] === item - 1) open[1] = item;
		else runs.push([item, item]);
	}
	return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
