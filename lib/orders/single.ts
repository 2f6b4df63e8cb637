import { parseList, toText } from '../values/text';

/** A second address behind a comma, a blank and the like. */
const nextAddress = /[\s,;|]+(?=(?:https?:\/\/|www\.)\S)/i;

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
	return (toText(value) ?? '').trim().split(nextAddress).length;
}
