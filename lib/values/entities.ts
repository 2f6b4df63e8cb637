const named = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', ' '],
	['hellip', '…'],
	['ndash', '–'],
	['mdash', '—'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['ldquo', '“'],
	['rdquo', '”'],
	['laquo', '«'],
	['raquo', '»'],
	['bull', '•'],
	['middot', '·'],
	['times', '×'],
	['copy', '©'],
	['reg', '®'],
	['trade', '™'],
	['euro', '€'],
]);
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;

/** Decodes once: `&amp;lt;` becomes `&lt;`. Names it doesn't know stay as they are. */
export function decodeEntities(text: string): string {
	return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
		if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
		const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
		const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
		return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
	});
}
