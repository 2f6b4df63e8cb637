import fc from 'fast-check';
import { plainText } from '../../../lib/values/html';
import { parseList, shorten, toText } from '../../../lib/values/text';
import { hostile } from './hostile';

describe('text out of an answer', () => {
	test('is kept as the panel wrote it', () => {
		expect(toText(' Input your account ')).toBe(' Input your account ');
		expect(toText(12.5)).toBe('12.5');
	});

	test.each([[''], ['  '], [null], [true], [[]], [{}], [NaN]])('%j is no text', (value) =>
		expect(toText(value)).toBeNull(),
	);
});

describe('plain text of HTML', () => {
	test.each([
		['Facebook <b>views</b>', 'Facebook views'],
		['one<br>two<br />three', 'one two three'],
		['<p>one</p><p>two</p>', 'one two'],
		['no<b>space</b>s', 'nospaces'],
		['a < b and b > c', 'a < b and b > c'],
		['5 <3 hearts', '5 <3 hearts'],
		['Tom &amp; Jerry&#39;s &lt;b&gt; &#x1F600;&nbsp;!', "Tom & Jerry's <b> 😀 !"],
		['&amp;lt;', '&lt;'],
		['&unknown; &#0; &#xD800;', '&unknown; \uFFFD \uFFFD'],
		['<style>p { color: red }</style>shown<script>hidden("<p>")</script>', 'shown'],
		['before<!-- a > comment -->after', 'before after'],
		['cut off <a href="', 'cut off <a href="'],
		['  many \n\t spaces  ', 'many spaces'],
	])('of %j is %j', (html, text) => expect(plainText(html)).toBe(text));

	test.each(['<', '<a', '<!--', '<script>', '</script', '&#', '&amp;', '<a>', '<b', ' ', '<a\n'])(
		'of 10 MB of %j takes time in proportion, not its square',
		(piece) => {
			const html = piece.repeat(10_000_000 / piece.length);
			const before = performance.now();
			expect(plainText(html).length).toBeLessThanOrEqual(html.length);
			expect(performance.now() - before).toBeLessThan(8000);
		},
	);
});

describe('shortened text', () => {
	test.each([
		['short', 10, 'short'],
		['exactly', 7, 'exactly'],
		['too long', 4, 'too…'],
		['😀😀', 2, '…'],
		['abc', 0, ''],
	])('%j to %d is %j', (text, max, short) => expect(shorten(text, max)).toBe(short));

	test('is never longer than asked for', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.nat(50), (text, max) => {
				expect(shorten(text, max).length).toBeLessThanOrEqual(max);
			}),
		);
	});
});

describe('a list of lines', () => {
	test.each([
		['one\ntwo\r\nthree\rfour', undefined, ['one', 'two', 'three', 'four']],
		['one\\ntwo\\r\\nthree', undefined, ['one', 'two', 'three']],
		['one, still one', undefined, ['one, still one']],
		['one|two\nthree', '|', ['one', 'two', 'three']],
		['a||b', '||', ['a', 'b']],
		['a.b', '.', ['a', 'b']],
		['a b', '', ['a b']],
		[['one', ' two ', 3, ['four\nfive']], undefined, ['one', 'two', '3', 'four', 'five']],
		[' \n \\n ', undefined, []],
		[[null, {}, [[['too deep']]]], undefined, []],
		[7, undefined, ['7']],
	])('%j by %j is %j', (value, separator, lines) =>
		expect(parseList(value, separator)).toEqual(lines),
	);

	test.each(hostile)('%s gives lines of text at most', (_name, value) => {
		const isText = parseList(value, ',').every((line) => typeof line === 'string' && line !== '');
		expect(isText).toBe(true);
	});

	test('lines survive being joined and read again', () => {
		const line = fc.string().map((text) => text.replace(/[\r\n\\]/g, '').trim());
		fc.assert(
			fc.property(fc.array(line.filter((text) => text !== '')), (lines) => {
				expect(parseList(lines.join('\n'))).toEqual(lines);
			}),
		);
	});
});
