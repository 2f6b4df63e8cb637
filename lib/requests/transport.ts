import type { WireAnswer } from '../answers/retryAfter';
import type { RequestPurpose } from '../errors/purpose';

export interface SendOptions {
	timeoutMs: number;
	/** The answer lists all there is, so more of it is read. */
	isCatalogue: boolean;
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

/** What is asked of a panel, and what for. Where it is asked for ids, those come by themselves. */
export interface PanelRequest extends RequestPurpose {
	params: Readonly<Record<string, string>>;
	/** Whether asking twice is the same as asking once. */
	repeatable: boolean;
}
