import { markdownTable } from '../../scripts/tables/markdown.ts';

export interface Row {
	name: string;
	runs: number;
	/** Milliseconds of processor time. */
	slowest: number;
	finding: string | null;
}

/** docs/fuzzing.md: what was tried, with what, and what came of it. */
export function report(run: { minutes: number; seed: number; rows: readonly Row[] }): string {
	const { minutes, seed, rows } = run;
	const tries = rows.reduce((sum, { runs }) => sum + runs, 0);
	const table = markdownTable(
		['Reader', 'Tries', 'Slowest', 'Findings'],
		rows.map(({ name, runs, slowest, finding }) => [
			`\`${name}\``,
			runs.toLocaleString('en'),
			`${Math.round(slowest)} ms`,
			finding === null ? 'none' : 'one, see below',
		]),
	);
	const findings = rows.flatMap(({ name, finding }) =>
		finding === null ? [] : [`### ${name}`, '```', finding.slice(0, 4_000), '```'],
	);
	return (
		[
			'# Fuzzing',
			'This page is written by `npm run fuzz [minutes] [seed]`, which builds the package first and tries the code that ships.',
			'## What is tried',
			introduction,
			'## What it has found',
			found,
			'## The last run',
			`${tries.toLocaleString('en')} tries in ${minutes} minutes, with Node.js ${process.versions.node} and the seed ${seed}. "Slowest" is processor time, with whatever else the process did in that moment.`,
			table,
			...findings,
			'',
		]
			.join('\n\n')
			.trimEnd() + '\n'
	);
}

const introduction = [
	'Answers begin as what a panel printed: the answers in the five documents, and those in the examples of all operations. Up to five edits then change their data (any value or name becomes another, also `__proto__`; parts are dropped, doubled, wrapped), and up to five more their letters (cut, truncated, bits turned, pieces repeated up to 3,000 times, PHP warnings, byte order marks, halves of characters and web pages put in between). They arrive with HTTP statuses from 0 to 503 and odd `Retry-After` headers. API keys and proxy logins are among what is put in.',
	'Of every answer must hold:',
	[
		'- Nothing is thrown, and no prototype has changed.',
		'- Each ID asked for has exactly one outcome: an item, or an error with a category, a sentence and advice.',
		'- A purchase is sent once (again only after a refusal for the rate limit), and what counts as bought has an ID.',
		'- No error holds the API key or the password of a proxy, and no item the key: not in capitals, base64, hex, escapes, nor split by blanks, dashes or invisible characters.',
		'- Reading takes less than three seconds of processor time; the answers have up to 400,000 characters.',
	].join('\n'),
	'Single values are read from anything JavaScript can hold, and must come out as what they should be (a finite number, a date, an address that a URL can carry …), as null, or as a sentence about what is wrong. Typed API URLs are put together from what addresses are made of: what is accepted is a web address without a login, and is read the same when it is read again.',
].join('\n\n');

const found = [
	'- A panel that sent the API key back at the end of a long text: the text was cut inside the key, and its first half stayed in the error.',
	'- `/api/v2` alone was taken for a host named "api"; backslashes, line breaks and control characters in an API URL changed its meaning. They are refused now.',
	"- The credential's test asked another address than the node where the API URL had a query.",
].join('\n');
