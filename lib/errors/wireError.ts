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
