import { parseList, toText } from '../values/text';

/** The beginning of an address, at the beginning or behind a comma, a blank and the like. */
const address = /(?:^|[\s,;|])(?:https?:\/\/|www\.)\S/gi;

/**
 * Why a value is no single one: panels take a list of links for as many orders, while one was
 * priced.
 */
export function severalIn(displayName: string, value: unknown): string | null {
	const count = Math.max(parseList(value).length, addressesIn(value));
	if (!Array.isArray(value) && count <= 1) return null;
	return `${displayName} is a list of ${count}, but an order takes one. Give each its own item, for example with the Split Out node.`;
}

function addressesIn(value: unknown): number {
	const text = (toText(value) ?? '').trim();
	const found = text.match(address)?.length ?? 0;
	// Words before the first address are one of their own.
	return Math.max(1, found + (/^(?:https?:\/\/|www\.)\S/i.test(text) ? 0 : Math.min(1, found)));
}
