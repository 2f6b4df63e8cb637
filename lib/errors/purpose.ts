import type { ErrorCategory } from './kinds';

/** What an operation deals with: its own words and names, by which its answers are read and told. */
export interface Subject {
	/** What one of its IDs stands for, such as `order`. */
	noun: string;
	/** What that ID is called in advice, such as `order ID`. */
	idName: string;
	/** Names under which answers carry that ID. */
	idKeys: readonly string[];
	/** Names under which answers wrap what was asked for, besides those that any answer may use. */
	wrappers: readonly string[];
	/** Fields of which a good answer has at least one; empty where any answer may be good. */
	expects: readonly string[];
	/** What a panel lacks that doesn't know the action; null where every panel knows it. */
	offers: string | null;
	/** What is chosen from a list of the panel, such as `service`; null where nothing is. */
	chosen: string | null;
	/** What it buys, such as `order`: a list of these at the panel shows what became of it. */
	buys: string;
	/** Names under which answers carry the ID of what it buys, in any spelling. */
	boughtNames: readonly string[];
	/** What it is about when the panel says "not for this order" or "not now"; null for nothing of its own. */
	unavailable: ErrorCategory | null;
}

/** What a request is for, as far as reading and telling its answer depends on it. */
export interface RequestPurpose extends Subject {
	action: string;
	spends: boolean;
	/** It is answered with all there is, so the answer may be large. */
	isCatalogue: boolean;
}

/** A look at something every panel has, such as a catalogue, which takes no IDs. */
export function lookingAt(
	action: string,
	{ isCatalogue }: Pick<RequestPurpose, 'isCatalogue'>,
): RequestPurpose {
	return { ...subjectOf({ noun: 'entry', offers: null }), action, spends: false, isCatalogue };
}

/** The same with what follows from the noun filled in. */
export function subjectOf(said: Pick<Subject, 'noun'> & Partial<Subject>): Subject {
	const { noun } = said;
	return {
		idName: `${noun} ID`,
		idKeys: keysOf(noun.replaceAll(' ', '_')),
		wrappers: [],
		expects: [],
		offers: plural(noun),
		chosen: null,
		buys: noun,
		boughtNames: [noun],
		unavailable: null,
		...said,
	};
}

/** How panels spell the name of an ID. */
export function keysOf(name: string): string[] {
	return [name, `${name}_id`, `${name}Id`, 'id'];
}

export function plural(noun: string): string {
	return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
