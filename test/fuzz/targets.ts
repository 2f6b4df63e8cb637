import fc from 'fast-check';
import { applied } from './apply.ts';
import { parseAnswer, resources } from './built.ts';
import { apiKey, corpus, login, nasty, tokens } from './corpus.ts';
import { demand, demandCleanPrototypes, timed } from './demands.ts';
import { dataEdit, textEdit } from './edits.ts';
import { readAddress } from './address.ts';
import { checkOutcomes } from './outcomes.ts';
import { readValue, valueNames } from './values.ts';

export interface Target {
	name: string;
	/** What is given, and what must hold; a run of it throws where it does not. */
	property: fc.IAsyncProperty<[unknown]>;
}

const edits = (edit: typeof dataEdit) => fc.array(edit, { maxLength: 5 });
const answers = fc.record({
	from: fc.constantFrom(...corpus),
	data: edits(dataEdit),
	text: fc.oneof(fc.constant([]), edits(textEdit)),
	status: fc.constantFrom(200, 200, 200, 201, 302, 400, 401, 402, 403, 404, 422, 429, 500, 503, 0),
	retryAfter: fc.constantFrom(undefined, '3', '-1', '9'.repeat(40), 'Wed, 21 Oct 2015', 'soon'),
});

function target<T>(
	name: string,
	given: fc.Arbitrary<T>,
	holds: (given: T) => void | Promise<void>,
): Target {
	const property = fc.asyncProperty(given, async (value) => {
		await timed(() => holds(value));
		demandCleanPrototypes();
	});
	return { name, property: property as unknown as Target['property'] };
}

const parsing = target(
	'parseAnswer',
	fc.oneof(
		answers.map(({ from, data, text }) => applied(applied(from, data), text)),
		fc.string({ unit: 'binary', maxLength: 400 }),
	),
	(text) => {
		const read = parseAnswer(text);
		if ('json' in read) JSON.stringify(read.json);
		else demand(/^[^]{5,400}\.$/.test(read.problem), `it says "${read.problem}"`);
	},
);

const reading = resources.flatMap(({ value: resource, operations }) =>
	operations.map((operation) => {
		const params = operation.examples.map((example) => example.params);
		return target(
			`${resource}.${operation.value}`,
			fc.tuple(answers, fc.constantFrom(...params)),
			async ([{ from, data, text, status, retryAfter }, given]) => {
				const headers: Record<string, string> = retryAfter ? { 'retry-after': retryAfter } : {};
				const answer = { text: applied(applied(from, data), text), status, headers };
				// Only as long as its letters are untouched is a secret still one.
				await checkOutcomes(operation, given, answer, text.length === 0);
			},
		);
	}),
);

const scalar = fc.oneof(
	fc.constantFrom(...nasty, login, apiKey),
	fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withNullPrototype: true }),
	fc.string({ unit: 'binary' }),
	fc.double().map(String),
	fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
	fc.ipV6().map((host) => `${host}:8080:u:p`),
	fc.array(fc.constantFrom(...tokens, ...'0123456789/.-:, ')).map((parts) => parts.join('')),
	fc.tuple(fc.string({ maxLength: 4 }), fc.integer({ max: 50_000 })).map(([s, n]) => {
		return s.repeat(Math.max(0, n));
	}),
);
const single = valueNames.map((name) =>
	target(name, scalar, (value) => {
		const wrong = readValue(name, value);
		demand(wrong === null, wrong ?? '');
	}),
);

const pieces = [
	...['https://', 'http://', 'HTTPS://', 'ftp://', 'javascript:', 'data:', '//', '///', 'https:/'],
	...['panel.example', 'PANEL.example.', 'xn--', '[::1]', '[', '127.0.0.1', 'ex%61mple', 'täst.de'],
	...[':443', ':99999', ':0', ':', '/', '/api/v2', '/api/v2/', '//', '\\', '?a=b', '?', '#x', '#'],
	...['user:pass@', '@', ' ', '\t', '\n', '%00', '%', '..', '/../', '%2f', '{{ 1 }}', "'", '`'],
];
const address = target(
	'panelUrl',
	fc.oneof(
		fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((parts) => parts.join('')),
		fc.webUrl({ withQueryParameters: true, withFragments: true }),
		fc.string({ unit: 'binary' }),
		fc.tuple(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 20_000 })).map(([piece, n]) => {
			return `panel.example${piece.repeat(n)}`;
		}),
	),
	readAddress,
);

export const targets: Target[] = [parsing, ...reading, ...single, address];
