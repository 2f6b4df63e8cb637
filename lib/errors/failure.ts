import { shorten } from '../values/text';
import { advice, correctInput } from './advice';
import type { ErrorCategory, Outcome } from './kinds';
import type { RequestPurpose } from './purpose';

interface FailureDetails {
	/** The API's name of the action. */
	action: string;
	category: ErrorCategory;
	outcome: Outcome;
	panelMessage: string | null;
	httpStatus: number | null;
	ids: string[];
}

/** One failed item: one sentence on what happened, one on what to do, and the facts. */
export interface Failure {
	error: string;
	message: string;
	details: FailureDetails;
	/** How long the panel asked to wait, in milliseconds, when it did. */
	retryAfterMs?: number;
	/** Asking again would end the same way. */
	final?: boolean;
	/** The one id a refused request names as the reason. */
	about?: string;
}

/** What came of something, or all there is to tell of why it failed. */
export type OrFailure<T> = T | { failure: Failure };

type FailureFacts = Partial<Omit<FailureDetails, 'action'>> &
	Pick<FailureDetails, 'category' | 'outcome'> & {
		asked: RequestPurpose;
		/** The sentence; by default the panel's own words. */
		error?: string;
		/** What to do; by default the advice for the category. */
		message?: string;
		retryAfterMs?: number;
		final?: boolean;
	};

const longest = 300;

export function failure(facts: FailureFacts): Failure {
	const { asked, error, message, retryAfterMs, final, ...rest } = facts;
	const panelMessage = rest.panelMessage ? shorten(rest.panelMessage, longest) : null;
	return {
		error: error ?? panelMessage ?? 'The panel refused without a reason',
		message: message ?? advice(rest.category, asked),
		details: {
			action: asked.action,
			...rest,
			panelMessage,
			httpStatus: rest.httpStatus ?? null,
			ids: rest.ids ?? [],
		},
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
		...(final ? { final } : {}),
	};
}

/** A sentence that goes on: its own end, where the panel wrote one, would be a second one. */
export function unended(sentence: string): string {
	return sentence.replace(/[.;,]{1,3}$/, '');
}

/** The same failure, said of particular ids: `Incorrect order ID (order 456)`. */
export function forIds(found: Failure, noun: string, ids: string[]): Failure {
	if (ids.length === 0) return found;
	const subject = ids.length === 1 ? `${noun} ${ids[0]}` : `${ids.length} ${noun}s`;
	return {
		...found,
		error: `${unended(found.error)} (${subject})`,
		// An answer may have named further ones, which are told as well.
		details: { ...found.details, ids: [...new Set([...ids, ...found.details.ids])] },
	};
}

export function inputFailure(action: string, problem: string, ids: string[] = []): Failure {
	return notSent(action, 'input', { error: problem, message: correctInput, ids });
}

/** What this side knows of a call that it never sent. */
export function notSent(
	action: string,
	category: ErrorCategory,
	{ error, message, ids = [] }: { error: string; message: string; ids?: string[] },
): Failure {
	const facts = { outcome: 'not_sent' as const, panelMessage: null, httpStatus: null };
	return { error, message, details: { action, category, ...facts, ids } };
}

/** The same without the one id that its sentence names, where it is about more than that. */
export function withoutId(found: Failure, noun: string, [id]: readonly string[]): Failure {
	const suffix = ` (${noun} ${id})`;
	if (!found.error.endsWith(suffix)) return found;
	const error = found.error.slice(0, -suffix.length);
	return { ...found, error, details: { ...found.details, ids: [] } };
}
