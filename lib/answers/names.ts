/** What may stand behind a name in answers: `order_id`, `orderNumber`, `voucher no`. */
export const numbering = '(?:[ _-]?(?:ids?|numbers?|no|codes?))?';

/** The alternatives of a pattern for any of these names, however blanks, `_` and `-` are set in them. */
export function anyOf(names: readonly string[]): string {
	const bare = [...new Set(names.map(foldedName))].filter((name) => name !== '');
	return bare.map((name) => [...name].map(escaped).join('[ _-]?')).join('|');
}

const longestName = 40;

/** Without case, `_`, `-` and blanks; empty for what is too long for a name. */
export function foldedName(key: string): string {
	return key.length > longestName ? '' : key.toLowerCase().replace(/[\s_-]/g, '');
}

function escaped(character: string): string {
	return /[a-z0-9]/.test(character) ? character : `\\${character}`;
}
