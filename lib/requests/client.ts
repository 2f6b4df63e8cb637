import { notSent, type Failure } from '../errors/failure';
import type { ErrorCategory } from '../errors/kinds';
import { WireError, wireFailure } from '../errors/wireFailure';
import { type Clock, findPace, type Limiter } from './pace';
import { type Answer, readAnswer } from '../answers/refusal';
import type { PanelRequest, Transport } from './transport';
import { asksForTooLong, mayRepeat, waitBefore } from './retry';
import { hidingLogins } from '../secrets/logins';

interface ClientOptions {
	transport: Transport;
	clock: Clock;
	limiter: Limiter;
	/** In [0, 1). */
	random: () => number;
	timeoutMs: number;
	maxRetries: number;
	/** Fires when the user stops the run. */
	signal?: AbortSignal;
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
	const pace = findPace(clock, signal);
	let lastLimited: Failure | null = null;
	/** A refusal after which every further request would be refused, too. */
	let lastWord: Failure | null = null;
	return async (request) => {
		const hideLogins = hidingLogins(request.params);
		const redact = (text: string) => hideLogins(options.redact(text));
		let found: Failure | null = null;
		for (let attempt = 0; ; attempt += 1) {
			const leave = lastWord ? null : await pace.leave(maxRetries - attempt);
			if (!leave || lastWord) {
				leave?.broken();
				const why = signal?.aborted ? null : (lastWord ?? lastLimited);
				return {
					failure: found ?? (why ? unsentAfter(why, request.action) : stopped(request.action)),
				};
			}
			const answer = await once(request, options);
			if (!('failure' in answer)) {
				leave.taken();
				return { ...answer, redact };
			}
			found = redacted(answer.failure, redact);
			const isLimited = isRejected(found, 'rate_limit');
			if (isLimited) lastLimited = found;
			if (isRejected(found, 'auth') || (isLimited && asksForTooLong(found))) lastWord = found;
			if (isLimited) leave.refused(found.retryAfterMs);
			else if (found.details.outcome === 'rejected') leave.taken();
			else leave.broken();
			if (attempt === maxRetries || !mayRepeat(found, request.repeatable))
				return { failure: found };
			// What is refused for the rate limit waits together with all others.
			if (isLimited) continue;
			const wait = waitBefore(attempt, found, random);
			if (wait === null || !(await slept(wait, options))) return { failure: found };
		}
	};
}

function isRejected({ details }: Failure, category: ErrorCategory): boolean {
	return details.category === category && details.outcome === 'rejected';
}

async function once(request: PanelRequest, options: ClientOptions): Promise<Answer> {
	const { clock, limiter, redact, signal, transport, timeoutMs } = options;
	try {
		await limiter.turn(signal);
		if (signal?.aborted) throw new WireError('canceled', false);
	} catch {
		return { failure: stopped(request.action) };
	}
	try {
		// A purchase on its way is awaited even when the user stops the run: cutting it off would
		// only hide whether it was booked.
		const { isCatalogue } = request;
		const sendOptions = {
			timeoutMs,
			isCatalogue,
			...(request.spends || !signal ? {} : { signal }),
		};
		const answer = await transport({ ...request.params, action: request.action }, sendOptions);
		// Before it is read: what the panel says of the key would come out in items as well.
		return readAnswer({ ...answer, text: redact(answer.text) }, request, clock.now());
	} catch (caught) {
		const found = caught instanceof WireError ? caught : new WireError('other', true);
		return { failure: wireFailure(found, request) };
	}
}

async function slept(ms: number, { clock, signal }: ClientOptions): Promise<boolean> {
	try {
		await clock.sleep(ms, signal);
		return !signal?.aborted;
	} catch {
		return false;
	}
}

/** Panels block addresses after a few wrong keys, and those that refuse everything go on doing so. */
function unsentAfter(found: Failure, action: string): Failure {
	const { error, message, details, retryAfterMs } = found;
	const unsent = notSent(action, details.category, {
		error: `Not sent, because the panel refused an earlier request: ${error}`,
		message,
	});
	const { panelMessage, httpStatus } = details;
	return {
		...unsent,
		details: { ...unsent.details, panelMessage, httpStatus },
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
		final: true,
	};
}

export function stopped(action: string): Failure {
	const found = notSent(action, 'network', {
		error: 'Not sent: the run was stopped before this item',
		message: 'Run this item again if it is still wanted.',
	});
	return { ...found, final: true };
}

function redacted(found: Failure, redact: (text: string) => string): Failure {
	const panelMessage = found.details.panelMessage;
	return {
		...found,
		error: redact(found.error),
		details: {
			...found.details,
			panelMessage: panelMessage === null ? null : redact(panelMessage),
		},
	};
}
