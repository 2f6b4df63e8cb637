import fc from 'fast-check';
import { parseAnswer } from '../../../lib/answers/json';

const order = { order: 99999 };
const json = JSON.stringify(order);
const warning =
	'<br />\n<b>Warning</b>:  Undefined array key "link" in <b>/var/www/api.php</b> on line <b>12</b><br />\n';

describe('an answer that can be read', () => {
	test.each([
		['plain', json],
		['with a byte order mark', `\uFEFF${json}`],
		['with a byte order mark read as latin', `ï»¿${json}`],
		['among white space', `\n\n  ${json}\r\n`],
		['behind a PHP warning', warning + json],
		['behind two PHP warnings', warning + warning + json],
		['behind a plain PHP notice', `\nNotice: Undefined index: x in /a.php on line 3\n${json}`],
		['behind a notice with brackets', `Warning: foreach() on [] and {} in x\n${json}`],
		['behind a notice without a line break', `Deprecated: x in a.php on line 3${json}`],
	])('%s', (_name, text) => expect(parseAnswer(text)).toEqual({ json: order }));

	test.each([
		['a list behind a warning', `${warning}[{"order":1}]`, [{ order: 1 }]],
		['an empty list behind a warning', `${warning}[]`, []],
		['an empty object behind a warning', `${warning}{}`, {}],
		['a bare text', '"Incorrect order ID"', 'Incorrect order ID'],
		['a bare number', '1', 1],
		['null', 'null', null],
		['brackets inside texts', '{"a":"]}\\"{["}', { a: ']}"{[' }],
	])('%s', (_name, text, value) => expect(parseAnswer(text)).toEqual({ json: value }));
});

describe('integers too long for a number', () => {
	test.each([
		['{"order":12345678901234567890}', { order: '12345678901234567890' }],
		['[-12345678901234567890, 1]', ['-12345678901234567890', 1]],
		['12345678901234567890', '12345678901234567890'],
		['{"order":9007199254740991}', { order: 9007199254740991 }],
		['{"order":9007199254740993}', { order: '9007199254740993' }],
		['{"rate":0.12345678901234567890}', { rate: 0.12345678901234568 }],
		['{"rate":1234567890123456789e-10}', { rate: 123456789.01234567 }],
		[
			'{"12345678901234567890":"12345678901234567890"}',
			{ '12345678901234567890': '12345678901234567890' },
		],
		['{"a":"\\"12345678901234567890"}', { a: '"12345678901234567890' }],
	])('%s keeps its digits', (text, value) => expect(parseAnswer(text)).toEqual({ json: value }));

	test('one behind a PHP warning is kept as well', () => {
		expect(parseAnswer(`${warning}{"order":12345678901234567890}`)).toEqual({
			json: { order: '12345678901234567890' },
		});
	});
});

describe('an answer that can not be read', () => {
	test.each([
		['nothing', '', 'The panel sent an empty answer.'],
		['white space', '\uFEFF \n', 'The panel sent an empty answer.'],
		[
			'a web page',
			'<!DOCTYPE html><html><head><title>Panel &amp; more</title></head><body>Welcome</body></html>',
			'The panel sent a web page instead of data: "Panel & more".',
		],
		[
			'a web page with data in it',
			'<html><body><script>var a = {"order":1}</script></body></html>',
			'The panel sent a web page instead of data.',
		],
		[
			'a bot challenge',
			'<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>',
			'A bot challenge answered in place of the panel: "Just a moment...".',
		],
		['cut-off JSON', '{"order":99', 'The panel sent JSON that is cut off after 11 characters.'],
		[
			'JSON cut off in a text',
			'{"a":"b',
			'The panel sent JSON that is cut off after 7 characters.',
		],
		['text', 'Invalid <b>API</b> key', 'The panel sent text instead of data: "Invalid API key".'],
		[
			'text with brackets',
			'Bad order [123]',
			'The panel sent text instead of data: "Bad order [123]".',
		],
		['text that ends in braces', 'Hi {}', 'The panel sent text instead of data: "Hi {}".'],
		[
			'a dead PHP script',
			warning,
			expect.stringMatching(/^The panel sent text instead of data: "Warning: /),
		],
	])('%s', (_name, text, problem) => expect(parseAnswer(text)).toEqual({ problem }));

	test.each([
		['two answers in one', '{"error":"x"}{"order":1}'],
		['a missing comma', '{"order":1 "x":{"order":2}}'],
		['an inner object at the end', '{"order":1 {"order":2}'],
		['crossed brackets', '[{"order":1]}'],
	])('%s is broken JSON, of which no part is taken for the answer', (_name, text) =>
		expect(parseAnswer(text)).toEqual({
			problem: expect.stringMatching(/^The panel sent JSON that is (broken|cut off)/),
		}),
	);

	test('a long text is quoted by its first 200 characters', () => {
		const result = parseAnswer('word '.repeat(1000));
		expect(result).toEqual({ problem: expect.stringMatching(/"(?:word ){39}word…"\.$/) });
	});

	test.each([
		['a broken list of proxies', '{"data":"1.2.3.4:80:user:hunter2" "status":"success"}'],
		['a plain list of proxies', '1.2.3.4:8080:user:hunter2\n1.2.3.5:8080:user:hunter2'],
		['proxy addresses', 'use http://user:hunter2@1.2.3.4:8080 now'],
	])('the passwords of %s are not in the sentence', (_name, text) =>
		expect(JSON.stringify(parseAnswer(text))).not.toContain('hunter2'),
	);
});

describe('a hostile answer', () => {
	test.each([
		['100,000 levels of lists', '['.repeat(100_000) + ']'.repeat(100_000)],
		['100,000 levels of objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
	])('of %s is refused for its depth', (_name, text) =>
		expect(parseAnswer(text)).toEqual({
			problem: 'The panel sent JSON nested more than 200 levels deep.',
		}),
	);

	test.each([
		['lists', '[', ']'],
		['objects', '{"a":', '}'],
	])('is one from 201 levels of %s on', (_name, open, close) => {
		const nested = (levels: number) => open.repeat(levels) + '1' + close.repeat(levels);
		expect(parseAnswer(nested(200))).toHaveProperty('json');
		expect(parseAnswer(nested(201))).toHaveProperty('problem');
	});

	test.each([
		['opening brackets', '['],
		['beginnings of objects', '{"'],
		['beginnings of objects behind a letter', 'x{"a":1}\n'],
		['nested beginnings on lines', '>[1\n'],
		['quotes', '"'],
		['escaped quotes', '\\"'],
		['backslashes', '\\'],
		['digits', '1'],
		['minus signs', '-'],
		['tags', '<a '],
		['spaces', ' '],
		['commas in a list', ',[1]'],
	])('of 10 MB of %s is refused in time proportional to its length', (_name, piece) => {
		const text = 'x' + piece.repeat(10_000_000 / piece.length) + '}';
		const before = performance.now();
		expect(parseAnswer(text)).toEqual({ problem: expect.stringMatching(/^.{10,300}\.$/) });
		expect(parseAnswer(`["${text}`)).toHaveProperty('problem');
		expect(performance.now() - before).toBeLessThan(8000);
	});

	test('with a __proto__ key changes no other object', () => {
		const result = parseAnswer('{"__proto__":{"polluted":true}}');
		expect(result).toHaveProperty('json');
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

test('any JSON at all is read as JSON.parse reads it, whatever blank surrounds it', () => {
	fc.assert(
		fc.property(
			fc.jsonValue({ maxDepth: 5 }),
			fc.constantFrom('', '\n', ' \uFEFF'),
			(value, blank) => {
				const text = JSON.stringify(value);
				expect(parseAnswer(blank + text + blank)).toEqual({
					json: withLongIntegers(JSON.parse(text)),
				});
			},
		),
	);
});

test('digits are kept by what is read at once and by what is read with care', () => {
	const integers = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String);
	const numbers = fc.oneof(integers, fc.constantFrom('9007199254740992', '1e16', '-0', '0.5'));
	fc.assert(
		fc.property(fc.array(numbers, { minLength: 1 }), (list) => {
			const text = `{"list":[${list.join(',')}]}`;
			expect(parseAnswer(text)).toEqual(parseAnswer(`${warning}${text}`));
		}),
	);
});

test('any text at all gives JSON or one sentence', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
			const result = parseAnswer(text);
			if ('problem' in result) expect(result.problem).toMatch(/^(?:The panel|A bot) [^]+\.$/);
			else expect(() => JSON.stringify(result.json)).not.toThrow();
		}),
	);
});

/** Numbers printed with more than 15 digits and no fraction come back as text. */
function withLongIntegers(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value), (_key, entry: unknown) =>
		typeof entry === 'number' &&
		Number.isInteger(entry) &&
		!Number.isSafeInteger(entry) &&
		Math.abs(entry) < 1e21
			? String(entry)
			: entry,
	);
}
