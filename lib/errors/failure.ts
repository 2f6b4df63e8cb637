import { shorten } from '../values/text';
import { advice, correctInput, type ErrorCategory } from './categories';
import type { RequestPurpose, Subject } from './purpose';

/** Why something asked for did not come about. */
export interface Failure {
	/** What happened, in one sentence: the panel's own words where it said any. */
	error: string;
	/** What to do. */
	message: string;
	/** What workflows can branch on. */
	details: {
		/** The API's name of the action. */
		action: string;
		category: ErrorCategory;
		/** The panel said no, the call never left, or it may have been carried out. */
		outcome: 'rejected' | 'not_sent' | 'unknown';
		panelMessage: string | null;
		httpStatus: number | null;
		ids: string[];
	};
	/** How long the panel asked to wait, in milliseconds, when it did. */
	retryAfterMs?: number;
	/** Asking again would end the same way. */
	final?: boolean;
	/** The one id a refused request names as the reason. */
	about?: string;
}

/** What came of something, or why it failed. */
export type OrFailure<T> = T | { failure: Failure };

type Facts = Partial<Omit<Failure, 'details' | 'about'> & Omit<Failure['details'], 'action'>> &
	Pick<Failure['details'], 'category' | 'outcome'> & { asked: RequestPurpose };

/** Unless others are given, the sentence is the panel's own, and the advice that of the category. */
export function failure(facts: Facts): Failure {
	const { asked, error, message, retryAfterMs, final, ...rest } = facts;
	const panelMessage = rest.panelMessage ? shorten(rest.panelMessage, 300) : null;
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

/** A sentence without the full stop that a panel may have written, for more words to follow. */
export function unended(sentence: string): string {
	return sentence.replace(/[.;,]{1,3}$/, '');
}

/**
 * The same failure, told of one id: `Incorrect order ID (order 456)`.
 *
 * @param id empty for an action without ids
 */
export function named(found: Failure, id: string, { noun }: Pick<Subject, 'noun'>): Failure {
	if (id === '') return found;
	return {
		...found,
		error: `${unended(found.error)} (${noun} ${id})`,
		// Those that the answer named stay.
		details: { ...found.details, ids: [...new Set([id, ...found.details.ids])] },
	};
}

/** Takes back what `named` added, where the failure is about more than that id. */
export function unnamed(found: Failure, { noun }: Pick<Subject, 'noun'>): Failure {
	const suffix = ` (${noun} ${found.details.ids[0]})`;
	if (!found.error.endsWith(suffix)) return found;
	const error = found.error.slice(0, -suffix.length);
	return { ...found, error, details: { ...found.details, ids: [] } };
}

/** A parameter that is wrong, so that nothing was sent. */
export function inputFailure(action: string, problem: string): Failure {
	return notSent(action, 'input', { error: problem, message: correctInput });
}

/** A call that was held back here. */
export function notSent(
	action: string,
	category: ErrorCategory,
	said: Pick<Failure, 'error' | 'message'>,
): Failure {
	const facts = { outcome: 'not_sent', panelMessage: null, httpStatus: null } as const;
	return { ...said, details: { action, category, ...facts, ids: [] } };
}
