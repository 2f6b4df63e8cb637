import { parseExpiry } from '../values/expiry';
import { parseQuantity } from '../values/money';
import type { OrProblem } from '../values/result';
import { parseList, show, toText } from '../values/text';
import type { OrderField } from './fields';

/** The text that goes over the wire, or a sentence about the value. */
type FieldReading = OrProblem<{ value: string }>;

export interface OrderSpelling {
	/** Separates the entries of lists, as new lines always do. */
	separator?: string;
	/** The panel's time zone: what day a moment is there goes out. */
	zone: string;
}

/** Whether the user filled the field in at all: a spreadsheet has empty cells in every row. */
export function isGiven(value: unknown): boolean {
	if (value === null || value === undefined) return false;
	if (Array.isArray(value)) return value.length > 0;
	// Somebody typed these blank lines, so they are told of rather than left out in silence.
	return typeof value !== 'string' || value.trim() !== '' || /[\r\n]/.test(value);
}

export function readField(
	field: OrderField,
	value: unknown,
	{ separator, zone }: OrderSpelling,
): FieldReading {
	if (field.list === true) return readLines(field, value, separator);
	if (field.single === true) {
		const problem = severalIn(field.displayName, value);
		if (problem !== null) return { problem };
	}
	if (field.type === 'number') return readNumber(field, value);
	if (field.type === 'options') return readOption(field, value);
	return field.type === 'dateTime' ? parseExpiry(value, zone) : readWords(field.displayName, value);
}

/** @param name what the user knows the field by */
export function readWords(name: string, value: unknown): FieldReading {
	if (Array.isArray(value) || (typeof value === 'object' && value !== null)) {
		return { problem: `${name} must be text, but is ${show(value)}.` };
	}
	const text = typeof value === 'boolean' ? String(value) : toText(value)?.trim();
	return text === undefined ? { problem: `${name} is empty.` } : { value: text };
}

function readLines({ displayName }: OrderField, value: unknown, separator?: string): FieldReading {
	const lines = parseList(value, separator);
	if (lines.length > 0) return { value: lines.join('\n') };
	const blank = typeof value === 'string' || Array.isArray(value);
	return {
		problem: blank
			? `${displayName} has only blank lines.`
			: `${displayName} must be lines of text or a list, but is ${show(value)}.`,
	};
}

function readNumber({ displayName, from }: OrderField, value: unknown): FieldReading {
	if (from === 0 && toText(value)?.trim() === '0') return { value: '0' };
	const number = parseQuantity(value, displayName);
	return 'problem' in number ? number : { value: String(number.value) };
}

function readOption({ displayName, options = [] }: OrderField, value: unknown): FieldReading {
	const typed = (toText(value) ?? '').trim().toLowerCase();
	const option = options.find(
		({ name, value: wire }) => wire === typed || name.toLowerCase() === typed,
	);
	if (option !== undefined) return { value: option.value };
	const known = options.map(({ name, value: wire }) =>
		name.toLowerCase() === wire || name === 'No Delay' ? wire : `${wire} (${name})`,
	);
	return {
		problem: `${displayName} is ${show(value)}, but must be one of ${known.join(', ')}.`,
	};
}

/** Where an address begins: at the beginning or behind a comma, a blank and the like. */
const address = /(?:^|[\s,;|])(?:https?:\/\/|www\.)\S/gi;

/** Panels would take a list of links for as many orders, while only one was priced: it is refused. */
function severalIn(displayName: string, value: unknown): string | null {
	const count = Math.max(parseList(value).length, addressesIn(value));
	if (!Array.isArray(value) && count <= 1) return null;
	return `${displayName} is a list of ${count}, but an order takes one. Give each its own item, for example with the Split Out node.`;
}

function addressesIn(value: unknown): number {
	const text = (toText(value) ?? '').trim();
	const found = text.match(address)?.length ?? 0;
	// What stands before the first address is an entry as well.
	return Math.max(1, found + (/^(?:https?:\/\/|www\.)\S/i.test(text) ? 0 : Math.min(1, found)));
}
