import type { Subject } from '../errors/purpose';

/** What an answer says about one id: a record, the panel's refusal in its words, or nothing. */
export type Reading = { record: unknown } | { refusal: string } | { missing: true };

/**
 * Ties a parsed answer to the ids that were asked for, one reading an id, in their order, by the operation's own names.
 * Null when the answer can't be tied to them for certain.
 */
export type Reader = (json: unknown, ids: readonly string[], subject: Subject) => Reading[] | null;

export const missing: Reading = { missing: true };
