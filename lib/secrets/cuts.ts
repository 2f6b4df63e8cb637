import type { Trace } from './traces';

/** Longer parts are found without a mark beside them. */
const longest = 32;

/** `abcd…`, `abcd***`, `***wxyz`: texts are cut before they come here, and panels show keys so. */
export function cutsOf(secret: string, shortest: number): (text: string) => Trace[] {
	const letters = [...secret].map((letter) => letter.replace(/[^\p{L}\p{N}]/u, '\\$&'));
	if (letters.length <= shortest) return () => [];
	const more = letters
		.slice(shortest, longest)
		.reduceRight((rest, letter) => `(?:${letter}${rest})?`, '');
	const less = letters
		.slice(-longest, -shortest)
		.reduce((rest, letter) => `(?:${rest}${letter})?`, '');
	const marks = '(?:…|\\.{3}|\\*\\*)';
	const beginning = new RegExp(`${letters.slice(0, shortest).join('')}${more}(?=${marks})`, 'gi');
	// Looked for from its last letters, which are rare: marks are many in a text of dots.
	const end = new RegExp(`(?<=${marks}(${less}))${letters.slice(-shortest).join('')}`, 'gi');
	return (text) =>
		/…|\.{3}|\*\*/.test(text) ? [...tracesIn(text, beginning), ...tracesIn(text, end)] : [];
}

function* tracesIn(text: string, pattern: RegExp): Generator<Trace> {
	for (const match of text.matchAll(pattern)) {
		const from = match.index - (match[1] ?? '').length;
		yield { from, to: match.index + match[0].length };
	}
}
