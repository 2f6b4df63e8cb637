import { keysOf, plural, type Subject } from '../errors/purpose';
import type { Fields } from './field';
import type { Spec } from './spec';

/** An operation's own words: what its spec says, and what follows from the rest of it. */
export function subjectOfSpec<F extends Fields, O extends Fields>(spec: Spec<F, O>): Subject {
	const { noun = 'ID', ids, boughtAs } = spec;
	const names = ids ? [...(ids.one === undefined ? [] : [ids.one]), ...ids.many] : [];
	const isNamed = spec.noun !== undefined;
	const bought = boughtAs === undefined ? noun : wordsOf(boughtAs);
	return {
		noun,
		idName: spec.idName ?? (isNamed ? `${noun} ID` : noun),
		idKeys: spec.idKeys ?? keysOf(singular(names[0] ?? noun)),
		wrappers: spec.wrappers ?? [...new Set(names.flatMap((each) => [each, singular(each)]))],
		expects: spec.expects ?? [],
		offers: spec.offers === undefined ? (isNamed ? plural(noun) : 'this operation') : spec.offers,
		chosen: spec.chosen ?? null,
		buys: spec.buys ?? bought,
		boughtNames: spec.boughtNames ?? [bought],
		unavailable: spec.unavailable ?? null,
	};
}

/** `orders` and `order_id` name the same as `order`. */
function singular(name: string): string {
	return name.replace(/(?:s|_id)$/, '').replaceAll(' ', '_');
}

/** `productOrderId` holds the ID of a product order. */
function wordsOf(field: string): string {
	const words = field.replace(/Id$/, '').replace(/[A-Z]/g, ' $&');
	return words.toLowerCase().trim();
}

/** Tells the names that an operation's own answers have from IDs. */
export function namesIn({ idKeys, wrappers, expects }: Subject): (id: string) => boolean {
	const names = new Set([...idKeys, ...wrappers, ...expects].map((name) => name.toLowerCase()));
	return (id) => names.has(id.toLowerCase());
}
