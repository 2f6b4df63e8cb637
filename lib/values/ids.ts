import type { OrProblem } from './result';
import { anyWrappers } from './record';
import { show } from './text';

const anyId = /^(?=.*[A-Za-z0-9])[A-Za-z0-9_-]{1,64}$/;
const plainNumber = /^[1-9]\d{0,63}$/;
const zeroOrNegative = /^(?:0+|-\d+)$/;
// What PHP and JavaScript print where there is no id, and words that panels put in its place.
const neverThere =
	'null undefined nan false true none error fail failed success ok pending requested';
// In an answer that is a map by id, an id with the name of a field would be taken for that field.
// These names are in answers to anything; `perId` knows those of an operation's own answers.
const fieldNames = 'id status currency errors message msg';
const notAnId = new Set([...neverThere.split(' '), ...fieldNames.split(' '), ...anyWrappers]);

/**
 * An id out of an answer or from a user, as text; null where it is none. A number too big to be exact
 * is refused: its last digits are a guess, and a wrong digit is another order.
 */
export function toId(value: unknown): string | null {
	if (typeof value === 'number') {
		return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
	}
	if (typeof value !== 'string') return null;
	if (plainNumber.test(value)) return value;
	const id = value.trim();
	if (id.length > 64 || !anyId.test(id)) return null;
	return zeroOrNegative.test(id) || notAnId.has(id.toLowerCase()) ? null : id;
}

/** The ids a user typed: one, several with separators, or a list. Order and repeats are kept. */
export function parseIds(value: unknown): OrProblem<{ ids: string[] }> {
	const only = toId(value);
	if (only !== null) return { ids: [only] };
	const ids: string[] = [];
	const list: unknown[] = Array.isArray(value) ? value.flat() : [value];
	for (const piece of list.flatMap(pieces)) {
		const id = toId(piece);
		if (id === null) {
			return {
				problem: `${show(piece)} is not an ID: IDs are made of letters, digits, - and _, several are separated by commas, spaces or new lines.`,
			};
		}
		ids.push(id);
	}
	return ids.length > 0 ? { ids } : { problem: 'The list of IDs is empty.' };
}

/** Split at each separator, not at runs of them: megabytes of blanks exhaust such a pattern's stack. */
function pieces(entry: unknown): unknown[] {
	const found: unknown[] = typeof entry === 'string' ? entry.split(/[\s,;]/) : [entry];
	return found.filter((piece) => piece !== '' && piece !== null && piece !== undefined);
}

/** The list in parts of `size`, the last one as long as what is left. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
	const count = Math.ceil(list.length / size);
	return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}
