import { failure, type Failure, notSent } from './failure';
import type { RequestPurpose } from './purpose';

const sentences = {
	lookup: "The panel's address was not found",
	refused: 'The panel refused the connection',
	unreachable: 'The panel could not be reached',
	tls: 'The secure connection to the panel could not be set up',
	blocked: 'n8n did not allow the request to this address',
	timeout: 'The panel did not answer in time',
	reset: 'The connection to the panel broke off',
	too_large: 'The answer of the panel was too large to read',
	canceled: 'The run was stopped',
	other: 'The request to the panel got no complete answer',
};

/** Why a request got no complete answer. */
export type WireProblem = keyof typeof sentences;

const ifWanted = 'Run this item again if it is still wanted.';

/** Where the general advice on networks would be wrong: asking again would end the same way. */
const advices: Partial<Record<WireProblem, string>> = {
	tls: "Check the API URL in the credential. If the panel's certificate is known to be bad, you can switch on Ignore SSL Issues there.",
	blocked:
		"This n8n, or the credential's list of allowed domains, does not permit this address. Have it allowed, or correct the API URL in the credential.",
	too_large: 'Ask for less at once, or check the API URL in the credential.',
	canceled: ifWanted,
};

/** Says what a request without a complete answer means for the items behind it. */
export function wireFailure(found: WireError, asked: RequestPurpose): Failure {
	const { problem, sent, detail } = found;
	return failure({
		asked,
		category: problem === 'too_large' ? 'unreadable' : 'network',
		outcome: sent ? 'unknown' : 'not_sent',
		error: `${sentences[problem]}${detail ? ` (${detail})` : ''}`,
		message: advices[problem],
		final: advices[problem] !== undefined,
	});
}

/** A request without a complete answer. */
export class WireError extends Error {
	constructor(
		readonly problem: WireProblem,
		/** False only where the panel provably never got it. */
		readonly sent: boolean,
		/** A host or an error code; nothing of the request, which holds the key. */
		readonly detail: string = '',
	) {
		super(`${problem}${detail ? ` (${detail})` : ''}`);
		this.name = 'WireError';
	}
}

/** Panels block addresses after a few wrong keys, and those that refuse everything go on doing so. */
export function unsentAfter(found: Failure, action: string): Failure {
	const { message, retryAfterMs } = found;
	const error = `Not sent, because the panel refused an earlier request: ${found.error}`;
	const details = { ...found.details, action, outcome: 'not_sent' as const, ids: [] };
	return { error, message, details, retryAfterMs, final: true };
}

/** What a request comes to that was not sent because the user stopped the run. */
export function stopped(action: string): Failure {
	const error = 'Not sent: the run was stopped before this item';
	return { ...notSent(action, 'network', { error, message: ifWanted }), final: true };
}
