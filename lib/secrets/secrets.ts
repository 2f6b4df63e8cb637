import { spellingsOf } from './spellings';
import { type Trace, tracesOf } from './traces';

/** Shorter secrets are not looked for: their letters would be found in ordinary words. */
const shortest = 4;

/**
 * Takes secrets out of texts, in every spelling they may have there, and cut at either end.
 *
 * @param shown what stands in their place
 */
export function hiding(secrets: readonly string[], shown: string): (text: string) => string {
	const trimmed = new Set(secrets.map((secret) => secret.trim()));
	const known = [...trimmed].filter(({ length }) => length >= shortest);
	if (known.length === 0) return (text) => text;
	const written = new Set(known.flatMap((secret) => [secret, encoded(secret)]));
	const exact = [...written].map((each) => new RegExp(escaped(each).join(''), 'g'));
	const cuts = known.map(cutsOf);
	const spellings = spellingsOf(known);
	return (text) => {
		const traces = [
			...exact.flatMap((pattern) => tracesIn(text, pattern)),
			...cuts.flatMap((find) => find(text)),
			...tracesOf(text, spellings),
		];
		return without(text, traces, shown);
	};
}

/** Traces that touch each other are hidden as one. */
export function without(text: string, traces: Trace[], shown: string): string {
	const pieces: string[] = [];
	let end = 0;
	for (const { from, to } of traces.sort((a, b) => a.from - b.from)) {
		if (from > end || pieces.length === 0) pieces.push(text.slice(end, from), shown);
		end = Math.max(end, to);
	}
	return pieces.join('') + text.slice(end);
}

function encoded(text: string): string {
	try {
		return encodeURIComponent(text);
	} catch {
		// Half of a surrogate pair has no encoding.
		return text;
	}
}

/** Longer parts are found by `tracesOf`, whatever stands beside them. */
const longestCut = 32;
const mark = '(?:…|\\.{3}|\\*\\*)';

/**
 * Finds the beginning or the end of a secret beside a mark, as in `abcd…`, `abcd***` and `***wxyz`:
 * texts are cut before they come here, and panels print keys like that.
 */
function cutsOf(secret: string): (text: string) => Trace[] {
	const letters = escaped(secret);
	if (letters.length <= shortest) return () => [];
	const more = letters
		.slice(shortest, longestCut)
		.reduceRight((rest, letter) => `(?:${letter}${rest})?`, '');
	const less = letters
		.slice(-longestCut, -shortest)
		.reduce((rest, letter) => `(?:${rest}${letter})?`, '');
	const beginning = new RegExp(`${letters.slice(0, shortest).join('')}${more}(?=${mark})`, 'gi');
	// Found by its last letters and read backwards: in a text of dots, marks are at every place.
	const end = new RegExp(`(?<=${mark}(${less}))${letters.slice(-shortest).join('')}`, 'gi');
	return (text) =>
		/…|\.{3}|\*\*/.test(text) ? [...tracesIn(text, beginning), ...tracesIn(text, end)] : [];
}

/** The letters of a text as a pattern spells them. */
function escaped(text: string): string[] {
	return [...text].map((letter) => letter.replace(/[^\p{L}\p{N}]/u, '\\$&'));
}

/** What a pattern's group captures stands before the match and belongs to it. */
function tracesIn(text: string, pattern: RegExp): Trace[] {
	return [...text.matchAll(pattern)].map(({ 0: { length }, 1: before = '', index }) => ({
		from: index - before.length,
		to: index + length,
	}));
}
