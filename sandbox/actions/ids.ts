import type { Panel } from '../panel.ts';
import { given, idList, type Params } from '../params.ts';
import { orRefused, Refusal } from '../refusal.ts';

interface OneOrMany {
	one: string;
	many: string;
	answerOne(id: string): unknown;
	answerMany(ids: string[]): unknown;
}

export function oneOrMany(panel: Panel, params: Params, how: OneOrMany): unknown {
	const ids = panel.knowsLists ? idList(given(params, how.many)) : [];
	if (ids.length > 0) return how.answerMany(ids);
	const id = given(params, how.one);
	if (id === '') throw new Refusal('request');
	return how.answerOne(id);
}

/** The id as panels print it inside lists: a number where it is one. */
export const printedId = (id: string): string | number => (/^\d{1,15}$/.test(id) ? Number(id) : id);

export const itemError = (panel: Panel, refusal: Refusal) => ({
	error: panel.traits.words(refusal),
});

/** What an id gets, or its own error: one bad id never spoils the others. */
export const perItem = (panel: Panel, answer: () => unknown): unknown =>
	orRefused(answer, (refusal) => itemError(panel, refusal));

export const byId = (ids: string[], answer: (id: string) => unknown): Record<string, unknown> =>
	Object.fromEntries(ids.map((id) => [id, answer(id)]));
