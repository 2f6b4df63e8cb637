import { spellingsOf } from './spellings';
import { type Trace, tracesOf } from './traces';

/** Shorter ones are not looked for: their letters would be found in ordinary words. */
const shortest = 4;

/** Takes secrets out of a text, in every spelling they may have there. */
export function hiding(
	secrets: ReadonlyArray<string | undefined>,
	shown: string,
): (text: string) => string {
	const trimmed = secrets.map((secret) => secret?.trim() ?? '');
	const known = [...new Set(trimmed)].filter(({ length }) => length >= shortest);
	if (known.length === 0) return (text) => text;
	const exact = [...new Set(known.flatMap((secret) => [secret, encoded(secret)]))];
	const cuts = known.map((secret) => cutsOf(secret, shortest));
	const spellings = spellingsOf(known);
	return (text) => {
		const traces = [
			...exact.flatMap((spelling) => occurrences(text, spelling)),
			...cuts.flatMap((find) => find(text)),
			...tracesOf(text, spellings),
		];
		return traces.length === 0 ? text : without(text, traces, shown);
	};
}

function occurrences(text: string, part: string): Trace[] {
	const found: Trace[] = [];
	for (let from = text.indexOf(part); from >= 0; from = text.indexOf(part, from + part.length)) {
		found.push({ from, to: from + part.length });
	}
	return found;
}

function without(text: string, traces: Trace[], shown: string): string {
	const pieces: string[] = [];
	let at = 0;
	let open = -1;
	for (const { from, to } of traces.sort((a, b) => a.from - b.from)) {
		if (from > open) pieces.push(text.slice(at, from), shown);
		open = Math.max(open, to);
		at = Math.max(at, to);
	}
	pieces.push(text.slice(at));
	return pieces.join('');
}

function encoded(text: string): string {
	try {
		return encodeURIComponent(text);
	} catch {
		// Half of a surrogate pair has no encoding.
		return text;
	}
}

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
