import { type INode, type INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import type { ErrorCategory } from '../errors/categories';
import type { Failure } from '../errors/failure';

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

/** What an error that stops the node tells besides its failure. */
export interface Addition {
	/** Sentences after the advice. */
	sentences: readonly string[];
	/** For programs, in the error's context. */
	context: Readonly<Record<string, unknown>>;
}

/**
 * The error that stops the node, with the same words an error item has.
 *
 * @param item the index of the item that failed
 */
export function stopError(
	node: INode,
	found: Failure,
	item: number,
	more?: Addition,
): NodeOperationError {
	const cause = causes[found.details.category];
	const description = [found.message, ...(more?.sentences ?? [])].join(' ');
	const error = new NodeOperationError(node, found.error, {
		description,
		itemIndex: item,
		...(cause ? { failure: { cause, retryAfterMs: found.retryAfterMs } } : {}),
	});
	// Set once more, because n8n replaces a message that contains a socket error's code.
	const stop = /[.!?…]$/.test(found.error) ? '' : '.';
	error.message = isTool(node) ? `${found.error}${stop} ${description}` : found.error;
	Object.assign(error.context, more?.context, { details: { ...found.details } });
	return error;
}

/** Whether an AI model runs the node: it is shown an error's message alone, so advice goes there. */
export function isTool({ type }: Pick<INode, 'type'>): boolean {
	return type.endsWith('Tool');
}
