import type { Failure } from '../errors/failure';
import { failure } from '../errors/failure';
import { wireFailure } from '../errors/wireFailure';
import type { Clock, Limiter } from './limiter';
import type { Answer } from '../answers/refusal';
import { readAnswer } from '../answers/refusal';
import { mayRepeat, waitBefore } from './retry';
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
	return async (call) => {
		const hideLogins = hidingLogins(call.params);
		const redact = (text: string) => hideLogins(options.redact(text));
		for (let attempt = 0; ; attempt += 1) {
			const answer = await once(call, options);
			if (!('failure' in answer)) return { ...answer, redact };
			const found = redacted(answer.failure, redact);
			const wait =
				attempt < options.maxRetries && mayRepeat(found, call.repeatable)
					? waitBefore(attempt, found, options.random)
					: null;
			if (wait === null) return { failure: found };
			if (found.details.category === 'rate_limit') options.limiter.pause(wait);
			if (!(await slept(wait, options))) return { failure: found };
		}
	};
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
		return { failure: wireFailure(found, call.action, call.spends) };
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
