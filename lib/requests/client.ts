import type { Failure } from '../errors/failure';
import { failure } from '../errors/failure';
import type { ErrorCategory } from '../errors/kinds';
import { wireFailure } from '../errors/wireFailure';
import type { Clock, Limiter } from './limiter';
import type { Answer } from '../answers/refusal';
import { readAnswer } from '../answers/refusal';
import { findPace } from './pace';
import { asksForTooLong, mayRepeat, waitBefore } from './retry';
import { hidingLogins } from '../secrets/secrets';
import { WireError } from '../errors/wireError';
import type { Transport } from './transport';

export interface Call {
	action: string;
	params: Readonly<Record<string, string>>;
	repeatable: boolean;
	spends: boolean;
}

export interface ClientOptions {
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

export type Client = (call: Call) => Promise<Answer>;

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
	return async (call) => {
		const hideLogins = hidingLogins(call.params);
		const redact = (text: string) => hideLogins(options.redact(text));
		let found: Failure | null = null;
		for (let attempt = 0; ; attempt += 1) {
			const leave = lastWord ? null : await pace.leave(maxRetries - attempt);
			if (!leave || lastWord) {
				leave?.broken();
				const why = signal?.aborted ? null : (lastWord ?? lastLimited);
				return { failure: found ?? (why ? unsentAfter(why, call.action) : stopped(call.action)) };
			}
			const answer = await once(call, options);
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
			if (attempt === maxRetries || !mayRepeat(found, call.repeatable)) return { failure: found };
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

async function once(call: Call, options: ClientOptions): Promise<Answer> {
	const { clock, limiter, signal, transport, timeoutMs } = options;
	try {
		await limiter.turn(signal);
		if (signal?.aborted) throw new WireError('canceled', false);
	} catch {
		return { failure: stopped(call.action) };
	}
	try {
		// A purchase on its way is awaited even when the user stops the run: cutting it off would
		// only hide whether it was booked.
		const sendOptions = call.spends || !signal ? { timeoutMs } : { timeoutMs, signal };
		const answer = await transport({ ...call.params, action: call.action }, sendOptions);
		return readAnswer(answer, call, clock.now());
	} catch (caught) {
		const found = caught instanceof WireError ? caught : new WireError('other', true);
		return { failure: wireFailure(found, call.action) };
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
function unsentAfter({ error, message, details, retryAfterMs }: Failure, action: string): Failure {
	const { category, panelMessage, httpStatus } = details;
	return failure({
		action,
		category,
		outcome: 'not_sent',
		panelMessage,
		httpStatus,
		error: `Not sent, because the panel refused an earlier request: ${error}`,
		message,
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
		final: true,
	});
}

export function stopped(action: string): Failure {
	return failure({
		action,
		category: 'network',
		outcome: 'not_sent',
		error: 'Not sent: the run was stopped before this item',
		message: 'Run this item again if it is still wanted.',
		final: true,
	});
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
