import fc from 'fast-check';
import { hiding } from '../../../lib/secrets/secrets';

const key = '4f9c2ab7e1d8036b5a7790cce4d1f283';
const shown = '[API key]';
const hide = hiding([key], shown);
const hex = (letter: string) => letter.charCodeAt(0).toString(16).padStart(2, '0');
const each = (write: (letter: string, at: number) => string, between = '') =>
	[...key].map(write).join(between);

const spellings: Array<[name: string, text: string]> = [
	['as it is', key],
	['in capitals', key.toUpperCase()],
	['in mixed letters', each((letter, at) => (at % 2 ? letter.toUpperCase() : letter))],
	['in base64', Buffer.from(key).toString('base64')],
	['in base64 for URLs', Buffer.from(`?${key}>>`).toString('base64url')],
	['in base64 behind one letter', Buffer.from(`=${key}`).toString('base64')],
	['in base64 in a sentence', Buffer.from(`key=${key}&action=add`).toString('base64')],
	['in hex', Buffer.from(key).toString('hex')],
	['in capital hex', Buffer.from(key).toString('hex').toUpperCase()],
	['in hex with blanks', each(hex, ' ')],
	['\\u-escaped', each((letter) => `\\u00${hex(letter)}`)],
	['\\u-escaped twice', each((letter) => `\\\\u00${hex(letter)}`)],
	['\\x-escaped', each((letter) => `\\x${hex(letter)}`)],
	['percent-encoded', each((letter) => `%${hex(letter)}`)],
	['percent-encoded twice', each((letter) => `%25${hex(letter)}`)],
	['percent-encoded here and there', each((letter, at) => (at % 3 ? letter : `%${hex(letter)}`))],
	['in entities', each((letter) => `&#${letter.charCodeAt(0)};`)],
	['in hex entities', each((letter) => `&#x${hex(letter)};`)],
	['split by blanks', each((letter) => letter, ' ')],
	['split by dashes', key.replace(/(.{8})/g, '$1-')],
	['split by zero-width blanks', each((letter) => letter, '\u200b')],
	['split by escaped zero-width blanks', each((letter) => letter, '\\u200b')],
	['split by soft hyphens', each((letter) => letter, '&shy;')],
	['split by line breaks', key.replace(/(.{10})/g, '$1\n')],
	['without its last letter', key.slice(0, -1)],
	['without its first letter', key.slice(1)],
	['without both', key.slice(1, -1)],
	['by its first eight letters', key.slice(0, 8)],
	['by its last eight letters', key.slice(-8)],
	['cut with a mark', `${key.slice(0, 5)}…`],
	['cut with dots', `${key.slice(0, 5)}...`],
	['cut with stars', `${key.slice(0, 4)}****${key.slice(-4)}`],
];

test.each(spellings)('a key that is written %s is hidden', (_, text) => {
	for (const around of ['', 'the key ', 'x"', '{"message":"']) {
		const found = hide(`${around}${text}${around}`);
		expect(found).toContain(shown);
		expect(hasPart(found)).toBe(false);
	}
});

function hasPart(text: string): boolean {
	const letters = text
		.replaceAll(shown, ' ')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');
	const five = [...key].map((_, at) => key.slice(at, at + 5)).filter(({ length }) => length === 5);
	return five.some((part) => letters.includes(part));
}

test.each([
	'Invalid API key',
	'Order 4711 of 2025-05-18: 1,000 of 25.000 done (4f9c2ab)',
	'Not enough funds on balance',
	'{"order":33343536,"charge":"0.27819","start_count":"3572","status":"Partial"}',
	'Số dư không đủ',
	'…',
])('%j holds no key', (text) => expect(hide(text)).toBe(text));

test('JSON with the key in it is still the same JSON with the words in place of the key', () => {
	const write = fc.constantFrom(...spellings.map(([, text]) => text));
	const text = fc.oneof(
		fc.string(),
		fc.tuple(fc.string(), write).map((parts) => parts.join('|')),
	);
	const value = fc.oneof(text, fc.integer(), fc.array(text), fc.record({ name: text }));
	fc.assert(
		fc.property(fc.array(value), (values) => {
			const read: unknown[] = JSON.parse(hide(JSON.stringify(values)));
			expect(read.map((one) => typeof one)).toEqual(values.map((one) => typeof one));
			expect(hasPart(JSON.stringify(read))).toBe(false);
		}),
	);
});

test('whatever the key, it is found between whatever words, and nothing else is changed', () => {
	const anyKey = fc.stringMatching(/^[A-Za-z0-9_+/=-]{12,64}$/).filter((some) => /\d/.test(some));
	const words = fc.stringMatching(/^[ .,!?áé—]{0,40}$/);
	fc.assert(
		fc.property(anyKey, words, words, (some, before, behind) => {
			expect(hiding([some], shown)(`${before}${some}${behind}`)).toBe(`${before}${shown}${behind}`);
			expect(hiding([some], shown)(before + behind)).toBe(before + behind);
		}),
	);
});

test.each([
	[
		'ordinary records',
		'{"service":1,"name":"Instagram Followers [Max 1M] %20 \\u00e0","rate":"0.90"},',
	],
	['the key again and again', `{"message":"${key}"},`],
	['the beginning of the key', `${key.slice(0, 7)} `],
	['marks of a cut', '…'],
	['stars and ends of the key', `**${key.slice(-4)}`],
	['backslashes', '\\'],
	['percent signs', '%25'],
	['ampersands', '&'],
])('4 MB of %s are looked through in no noticeable time', (_, piece) => {
	const text = piece.repeat(Math.ceil(4_000_000 / piece.length));
	const started = process.cpuUsage();
	hide(text);
	expect(process.cpuUsage(started).user / 1000).toBeLessThan(2500);
});
