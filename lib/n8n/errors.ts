import { type INode, type INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import type { ErrorCategory } from '../errors/kinds';
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

const nothingMore: Addition = { sentences: [], context: {} };

/** The error that stops the node, with the same words an error item has. */
export function stopError(
	node: INode,
	found: Failure,
	item: number,
	more: Addition = nothingMore,
): NodeOperationError {
	const cause = causes[found.details.category];
	const error = new NodeOperationError(node, found.error, {
		description: [found.message, ...more.sentences].join(' '),
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
	error.message = isTool(node) ? asSentences(found.error, error.description) : found.error;
	Object.assign(error.context, more.context, { details: { ...found.details } });
	return error;
}

/** An AI model is shown the message alone: what it may do next has to be part of it. */
export function isTool({ type }: Pick<INode, 'type'>): boolean {
	return type.endsWith('Tool');
}

function asSentences(error: string, description: string | null | undefined): string {
	return `${error}${/[.!?…]$/.test(error) ? '' : '.'} ${description ?? ''}`.trim();
}
