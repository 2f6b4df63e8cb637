import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/lib/project.ts';
import { resources } from './built.ts';
import { spellingsOf } from './spellings.ts';

const folder = join(projectFolder, 'test/fixtures/documents');

/** What panels print: the answers in their documents, and those in the operations' examples. */
export const corpus: string[] = [
	...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
	...resources.flatMap(({ operations }) =>
		operations.flatMap(({ examples }) => examples.map(({ receives }) => JSON.stringify(receives))),
	),
];

/** Looked for in everything that reaches a person. */
export const apiKey = 'fuzzed-api-key-4711';
/** A login as the shop prints it. */
export const login = '203.0.113.9:8080:fuzzed-user:fuzzed-password';

export const tokens: string[] = [
	...['{', '}', '[', ']', '"', '\\', ',', ':', 'null', '-', '1e999', '[[[[', '\\u0000', '\uFEFF'],
	...['{"error":"', '{"__proto__":{"polluted":1}}', '"constructor":', '<html>', '<!doctype html>'],
	...['<br />\n<b>Warning</b>: x in y on line 3\n', '&#x27;', '&amp;amp;', '<![CDATA[', '\r\n\r\n'],
	...['12345678901234567890', '-0', '0x10', '1,000.00', '1.000,00', '\ud800', '\u202e', 'ï»¿'],
	...spellingsOf(apiKey),
	...[login, `http://fuzzed-user:fuzzed-password@203.0.113.9:8080`],
];

export const keys: string[] = [
	...[
		'order',
		'orders',
		'order_id',
		'id',
		'refill',
		'refills',
		'cancel',
		'status',
		'data',
		'error',
	],
	...['errors', 'message', 'msg', 'success', 'proxy_id', 'list', 'services', 'service', 'balance'],
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '0', '1', '123', 'length'],
];

export const nasty: unknown[] = [
	...[null, true, false, 0, -0, -1, 1, 1e21, 1e-7, Number.MAX_SAFE_INTEGER, '', ' ', '0', 'null'],
	...[
		[],
		{},
		[[]],
		[null],
		[{}],
		{ error: {} },
		{ error: [] },
		{ order: 0 },
		{ order: { order: 1 } },
	],
	...['Completed', 'error', 'success', 'Incorrect order ID', 'Incorrect request', 'a'.repeat(2000)],
	...['31/02/2025', '18-05-2025 22:14:17', '99999999999999999999', '5,000.00', apiKey, login],
	...spellingsOf(apiKey).map((written) => `your key ${written} is bad`),
	// Where texts are cut, they must not be cut inside a secret.
	...[275, 285, 292].map((length) => `${'x'.repeat(length)} ${apiKey} ${login}`),
	...[265, 280].map((length) => `${'x'.repeat(length)} http://u:fuzzed-password@203.0.113.9:80`),
	...[`Invalid key ${apiKey}`, `proxy ${login} is dead`, { error: `no ${login}` }, { msg: apiKey }],
];
