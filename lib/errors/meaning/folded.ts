const examined = 2000;

/**
 * A refusal as the rules read it: lower case, without diacritics (many panels leave those of
 * Vietnamese out), names such as `order_not_found` or `orderNotFound` as words, "can't" as "can not".
 */
export function folded(text: string): string {
	const begun = text.slice(0, examined);
	const name = /\s/.test(begun.trim()) ? begun : begun.replace(/([a-z])([A-Z])/g, '$1 $2');
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/đ/g, 'd')
		.replace(/[’‘`´]/g, "'")
		.replace(/\bcan't\b|\bcannot\b|\bcant\b/g, 'can not')
		.replace(/n't\b/g, ' not')
		.replace(/\b(does|do|is|has|was|did|could)nt\b/g, '$1 not')
		.replace(/[\s_]+/g, ' ')
		.replace(/([a-z])[.-](?=[a-z])/g, '$1 ')
		.trim();
}
