import type { WireError, WireProblem } from '../transport';
import type { Failure } from './failure';
import { failure } from './failure';

const sentences: Record<WireProblem, string> = {
	lookup: "The panel's address was not found",
	refused: 'The panel refused the connection',
	unreachable: 'The panel could not be reached',
	tls: 'The secure connection to the panel could not be set up',
	blocked: 'n8n did not allow the request to this address',
	timeout: 'The panel did not answer in time',
	reset: 'The connection to the panel broke off',
	too_large: 'The answer of the panel was too large to read',
	canceled: 'The run was stopped',
	other: 'The request to the panel failed',
};

/** Says what a request without a complete answer means for the items behind it. */
export function wireFailure(found: WireError, action: string, spends: boolean): Failure {
	const detail = found.detail ? ` (${found.detail})` : '';
	const doubt = spends && found.sent ? '; whether it was carried out is not known' : '';
	return failure({
		action,
		category: found.problem === 'too_large' ? 'unreadable' : 'network',
		outcome: found.sent ? 'unknown' : 'not_sent',
		error: `${sentences[found.problem]}${detail}${doubt}`,
		...(doubt ? { message: checkFirstAdvice } : {}),
		final: ['tls', 'blocked', 'too_large', 'canceled'].includes(found.problem),
	});
}

export const checkFirstAdvice =
	"Look at the order list and the balance on the panel's website before you send this item again: it may have been carried out.";
