// PHP prints its warnings before the answer; they are short, and a page of text is not a warning.
const longestPrefix = 65_536;
// A sentence may hold [123] or {} as well: outside a line of its own only {"… counts as data.
const objectStart = /\{\s{0,20}"/g;
const startOnItsOwn = /(?:^|[\n>])[ \t]{0,20}([[{])(?=\s{0,20}[[{"\d\]}])/g;

/** Where the JSON of an answer may begin, best first. */
export function* starts(body: string): Generator<number> {
	if (body === '') return;
	yield 0;
	// Broken JSON stays broken: its inner objects are no answer.
	if (/^[{["]/.test(body) || !/[}\]]$/.test(body)) return;
	const prefix = body.slice(0, longestPrefix);
	const inline = [...prefix.matchAll(objectStart)].map((match) => match.index);
	const alone = [...prefix.matchAll(startOnItsOwn)].map(
		(match) => match.index + match[0].length - 1,
	);
	yield* [...new Set([...inline, ...alone])].filter((at) => at > 0).sort((a, b) => a - b);
}
