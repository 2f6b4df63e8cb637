import type { WireAnswer } from '../answers/wireAnswer';
import { type Answer, readAnswer } from '../answers/refusal';
import type { Failure } from '../errors/failure';
import type { RequestPurpose } from '../errors/purpose';
import { stopped, unsentAfter, WireError, wireFailure } from '../errors/unanswered';
import { hidingLogins } from '../secrets/logins';
import { minute } from '../values/dates';
import { type Clock, Pace, waitBefore } from './pace';

type Params = Readonly<Record<string, string>>;

/** What is asked of a panel, and what for. Where it is asked for ids, those come by themselves. */
export interface PanelRequest extends RequestPurpose {
	params: Params;
	/** Whether asking twice is the same as asking once. */
	repeatable: boolean;
}

export interface SendOptions {
	timeoutMs: number;
	/** The answer lists all there is, so more of it is read. */
	isCatalogue: boolean;
	/** Ends the request early; a request that spends is sent without one. */
	signal?: AbortSignal | undefined;
}

/**
 * Sends one call to the panel and returns its answer. The transport adds the API key.
 *
 * @throws {WireError} when there is no complete answer
 */
export type Transport = (params: Params, options: SendOptions) => Promise<WireAnswer>;

interface ClientOptions {
	transport: Transport;
	clock: Clock;
	/** 0 means no limit. */
	requestsPerSecond: number;
	/** In [0, 1). */
	random: () => number;
	timeoutMs: number;
	maxRetries: number;
	/** Fires when the user stops the run. */
	signal?: AbortSignal | undefined;
	/** Takes secrets out of every text that reaches a person. */
	redact: (text: string) => string;
}

export type Client = (request: PanelRequest) => Promise<Answer>;

/**
 * A client for one panel: paces, sends, reads and, where that is safe, repeats.
 * It never throws for what a panel or a network does; that comes back as a failure.
 */
export function createClient(options: ClientOptions): Client {
	const { clock, maxRetries, random, signal } = options;
	const pace = new Pace(clock, options.requestsPerSecond, signal);
	/** The latest refusal for the rate limit: the reason why the pace may give no leave any more. */
	let lastLimited: Failure | null = null;
	/** A refusal after which every further request of the run would be refused, too. */
	let lastWord: Failure | null = null;
	return async (request) => {
		const hideLogins = hidingLogins(request.params);
		const redact = (text: string) => hideLogins(options.redact(text));
		let found: Failure | null = null;
		for (let attempt = 0; ; attempt += 1) {
			const leave = lastWord ? null : await pace.leave(maxRetries - attempt);
			if (!leave || lastWord) {
				leave?.('unanswered');
				const why = signal?.aborted ? null : (lastWord ?? lastLimited);
				return {
					failure: found ?? (why ? unsentAfter(why, request.action) : stopped(request.action)),
				};
			}
			const answer = await once(request, options);
			if (!('failure' in answer)) {
				leave('taken');
				return { ...answer, redact };
			}
			found = redacted(answer.failure, redact);
			const isRejected = found.details.outcome === 'rejected';
			const isLimited = isRejected && found.details.category === 'rate_limit';
			const isKeyRefused = isRejected && found.details.category === 'auth';
			if (isLimited) lastLimited = found;
			if (isKeyRefused || (isLimited && asksForTooLong(found))) lastWord = found;
			leave(isLimited ? 'refused' : isRejected ? 'taken' : 'unanswered', found.retryAfterMs);
			if (attempt === maxRetries || !mayRepeat(found, request.repeatable))
				return { failure: found };
			// What is refused for the rate limit waits for leave, together with all others.
			if (isLimited) continue;
			// Stopped meanwhile, it gets no leave.
			await clock.sleep(waitBefore(attempt, found, random), signal).catch(() => undefined);
		}
	};
}

async function once(request: PanelRequest, options: ClientOptions): Promise<Answer> {
	const { clock, redact, signal, transport, timeoutMs } = options;
	const { action, isCatalogue, params, spends } = request;
	try {
		const answer = await transport(
			{ ...params, action },
			// A purchase on its way is awaited even when the user stops the run: cutting it off would
			// only hide whether it was booked.
			{ timeoutMs, isCatalogue, signal: spends ? undefined : signal },
		);
		// Before it is read: what the panel says of the key would come out in items as well.
		return readAnswer({ ...answer, text: redact(answer.text) }, request, clock.now());
	} catch (caught) {
		const found = caught instanceof WireError ? caught : new WireError('other', true);
		return { failure: wireFailure(found, request) };
	}
}

function redacted(found: Failure, redact: (text: string) => string): Failure {
	const { error, details } = found;
	const panelMessage = details.panelMessage === null ? null : redact(details.panelMessage);
	return { ...found, error: redact(error), details: { ...details, panelMessage } };
}

/** A panel that asks for more than this is better asked again by the next run. */
const longestPauseMs = 2 * minute;

function asksForTooLong({ retryAfterMs = 0 }: Failure): boolean {
	return retryAfterMs > longestPauseMs;
}

/**
 * Whether the same call may go out once more, given how it ended: always where the panel provably
 * has not carried it out, otherwise only where asking twice is the same as asking once.
 */
export function mayRepeat(found: Failure, repeatable: boolean): boolean {
	const { category, outcome } = found.details;
	if (found.final || asksForTooLong(found)) return false;
	if (category === 'rate_limit' && outcome === 'rejected') return true;
	if (category === 'network' && outcome === 'not_sent') return true;
	if (!repeatable) return false;
	return category === 'network' || category === 'unreadable' || category === 'panel';
}
