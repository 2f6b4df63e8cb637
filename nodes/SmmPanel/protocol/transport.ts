/** What a request was for, as far as reading its answer depends on it. */
export interface Asked {
	action: string;
	spends: boolean;
}

/** What the HTTP layer hands over for one request, whatever the status. */
export interface WireAnswer {
	status: number;
	/** Lower-case names. */
	headers: Readonly<Record<string, string>>;
	text: string;
	/** Tells this answer to this question from every other; where the transport can make one. */
	digest?: () => string;
}

export interface SendOptions {
	timeoutMs: number;
	/** Ends the request early; a request that spends is sent without one. */
	signal?: AbortSignal;
}

/**
 * Sends one call to the panel and returns its answer. The transport adds the API key.
 *
 * @throws {WireError} when there is no complete answer
 */
export type Transport = (
	params: Readonly<Record<string, string>>,
	options: SendOptions,
) => Promise<WireAnswer>;

export type WireProblem =
	| 'lookup'
	| 'refused'
	| 'unreachable'
	| 'tls'
	| 'blocked'
	| 'timeout'
	| 'reset'
	| 'too_large'
	| 'canceled'
	| 'other';

/** A request without a complete answer. `sent` is false only when the panel provably never got it. */
export class WireError extends Error {
	constructor(
		readonly problem: WireProblem,
		readonly sent: boolean,
		/** A name such as the host or the error code: never the request. */
		readonly detail: string = '',
	) {
		super(`${problem}${detail ? ` (${detail})` : ''}`);
		this.name = 'WireError';
	}
}
