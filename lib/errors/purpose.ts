/** The words and names of an operation, by which its answers are read and its errors told. */
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
	/** Whether its ID is a key of its own, so that "Invalid key" is about that and not the API key. */
	isKey: boolean;
	/** The category of a refusal that only says "not for this order" or "not now"; null for none. */
	unavailable: 'refill_unavailable' | 'cancel_unavailable' | null;
}

/** What a request is for: all that reading its answer and telling its errors depends on. */
export interface RequestPurpose extends Subject {
	action: string;
	spends: boolean;
	/** Its answer is the whole price list, so it may be large. */
	isCatalogue: boolean;
}

/** A request that changes nothing, for the balance or for a list of all there is (`isCatalogue`). */
export interface Look extends RequestPurpose {
	params: Readonly<Record<string, string>>;
	repeatable: true;
}

/** @param said its words are those of what every panel has unless others are given */
export function lookingAt(said: Pick<Look, 'action' | 'isCatalogue'> & Partial<Subject>): Look {
	const subject = subjectOf({ noun: 'ID', idName: 'ID', offers: null, ...said });
	return { ...said, ...subject, spends: false, params: {}, repeatable: true };
}

/** The subject with all that is not said taken from its noun. */
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
		isKey: false,
		unavailable: null,
		...said,
	};
}

/** The names under which panels put an ID: `order`, `order_id`, `orderId`, `id`. */
export function keysOf(name: string): string[] {
	return [name, `${name}_id`, `${name}Id`, 'id'];
}

/** `order` becomes `orders`, `proxy` becomes `proxies`, `key` becomes `keys`, `batch` `batches`. */
export function plural(noun: string): string {
	if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
