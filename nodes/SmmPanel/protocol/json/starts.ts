// PHP prints its warnings before the answer; they are short, and a page of text is not a warning.
const LONGEST_PREFIX = 65_536;
const OBJECT = /\{\s{0,20}["}]/g;
const ARRAY_ON_ITS_OWN = /(?:^|[\n>])[ \t]{0,20}(\[)(?=\s{0,20}[[{"\d\]])/g;

/** Where the JSON of an answer may begin, best first. */
export function* starts(body: string): Generator<number> {
	if (body === '') return;
	yield 0;
	// Broken JSON stays broken: its inner objects are no answer.
	if (/^[{["]/.test(body) || !/[}\]]$/.test(body)) return;
	const prefix = body.slice(0, LONGEST_PREFIX);
	// A sentence may hold [123] or {name}: only what stands like data is taken for it.
	const objects = [...prefix.matchAll(OBJECT)].map((match) => match.index);
	const arrays = [...prefix.matchAll(ARRAY_ON_ITS_OWN)].map(
		(match) => match.index + match[0].length - 1,
	);
	yield* [...objects, ...arrays].filter((at) => at > 0).sort((a, b) => a - b);
}
