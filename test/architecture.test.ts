import { circles } from './support/architecture/circles';
import { doubles } from './support/architecture/doubles';
import { importsOf } from './support/architecture/imports';
import { medianLength, tooLong, type Reasons } from './support/architecture/lengths';
import { breaches, roomOf } from './support/architecture/rooms';
import { sourcesOf } from './support/architecture/sources';

const shipped = sourcesOf('nodes', 'lib', 'credentials');
const house = { ...shipped, ...sourcesOf('sandbox', 'scripts', 'test/soak', 'test/fuzz') };

const longOnPurpose: Reasons = {};

test('imports run one way', () => {
	expect(breaches(house)).toEqual([]);
});

test('no two files import each other in a circle, not even for types', () => {
	expect(circles(house)).toEqual([]);
});

test('no two types share a name, nor do two exported functions', () => {
	expect(doubles(shipped)).toEqual([]);
});

test.each([
	[
		'a type and a function',
		'export type Same = string;',
		'export function Same() {}',
		['Same: a, b'],
	],
	['types of their own files', 'type Same = string;', 'interface Same {}', ['Same: a, b']],
	['functions of their own files', 'function same() {}', 'function same() {}', []],
	['two values of operations', 'export const get = 1;', 'export const get = 2;', []],
	['overloads in one file', 'export function x(): void;\nexport function x() {}', '', []],
])('%s by the same name are found or not', (_, a, b, found) => {
	expect(doubles({ a, b })).toEqual(found);
});

test('every shipped file has its room', () => {
	expect(Object.keys(shipped).filter((path) => roomOf(path) === null)).toEqual([]);
});

const made: Array<[path: string, line: string]> = [
	['nodes/SmmPanel/SmmPanel.node.ts', "import { toId } from '../../lib/values/ids';"],
	['lib/operations/order/get.operation.ts', "import { connect } from '../../n8n/connect';"],
	['lib/operations/order/get.operation.ts', "import { sleep } from 'n8n-workflow';"],
	['lib/operations/order/get.operation.ts', "import { x } from '../../editor/search';"],
	['lib/operations/order/index.ts', "export * from '../../../nodes/SmmPanel/run/execute';"],
	['lib/operations/order/index.ts', "import axios from 'axios';"],
	['lib/requests/client.ts', "import { sleep } from 'n8n-workflow';"],
	['lib/requests/client.ts', "import type { INode } from 'n8n-workflow';"],
	['lib/requests/client.ts', "import type { Json } from '../define';"],
	['lib/requests/client.ts', "import { randomInt } from 'crypto';"],
	['lib/answers/refusal.ts', "import { mayRepeat } from '../requests/client';"],
	['lib/values/ids.ts', "import { failure } from '../errors/failure';"],
	['nodes/SmmPanel/run/run.ts', "import { resources } from '../../../lib/operations';"],
	['nodes/SmmPanel/run/run.ts', "import { DateTime } from 'luxon';"],
	['nodes/SmmPanel/run/run.ts', "const late = await import('../../../lib/editor/search');"],
	['lib/define/field.ts', "import { connect } from '../n8n/connect';"],
	['lib/define/field.ts', "import { sleep } from 'n8n-workflow';"],
	['lib/editor/search.ts', "import { x } from '../../nodes/SmmPanelTrigger/poll';"],
	['nodes/SmmPanelTrigger/compare/statuses.ts', "import { x } from '../../../lib/n8n/connect';"],
	['nodes/SmmPanelTrigger/poll.ts', "import { x } from '../SmmPanel/run/execute';"],
	['nodes/SmmPanelTrigger/poll.ts', "import { start } from '../../sandbox/index';"],
	['credentials/SmmPanelApi.credentials.ts', "import { x } from '../lib/n8n/connect';"],
	['sandbox/panel.ts', "import { toId } from '../lib/values/ids.ts';"],
	[
		'sandbox/panel.ts',
		"import {\n\ttype Key,\n} from '../credentials/SmmPanelApi.credentials.ts';",
	],
];

test.each(made)('%s with %j breaks a rule', (path, line) => {
	expect(breaches({ [path]: `${line}\n` })).toEqual([expect.stringContaining(`${path} `)]);
});

const fine: Array<[path: string, line: string]> = [
	['nodes/SmmPanel/SmmPanel.node.ts', "import { resources } from '../../lib/operations';"],
	['lib/operations/order/get.operation.ts', "import type { INode } from 'n8n-workflow';"],
	['lib/operations/order/get.operation.ts', "import { ids } from '../../define';"],
	['lib/values/dates.ts', "import { DateTime } from 'luxon';"],
	['credentials/SmmPanelApi.credentials.ts', "import { x } from '../lib/values/url';"],
	['lib/editor/search.ts', "import { resources } from '../operations';"],
	['sandbox/panel.ts', "import fastify from 'fastify';"],
];

test.each(fine)('%s with %j breaks none', (path, line) => {
	expect(breaches({ [path]: `${line}\n` })).toEqual([]);
});

test.each([
	["import type { A } from 'p';", true],
	["import { type A, type B } from 'p';", true],
	["export type { A } from 'p';", true],
	["import { type A, b } from 'p';", false],
	["import b, { type A } from 'p';", false],
	["import * as all from 'p';", false],
	["import 'p';", false],
	["export * from 'p';", false],
	["import {\n\ttype A,\n\tb,\n} from 'p';", false],
	["const p = require('p');", false],
])('%j is types alone: %s', (line, typeOnly) => {
	expect(importsOf('a.ts', line)).toEqual([{ target: 'p', isPackage: true, typeOnly }]);
});

test('no file is longer than it should be', () => {
	expect(tooLong(house, longOnPurpose)).toEqual([]);
});

test('half of the shipped files have fewer than 100 lines', () => {
	expect(medianLength(shipped)).toBeLessThan(100);
});

test.each([
	['a file of 251 lines', { 'a.ts': 'x\n'.repeat(251) }, {}, 'a.ts has 251 lines: split it'],
	[
		'an excused file of 251 lines',
		{ 'a.ts': 'x\n'.repeat(251) },
		{ 'a.ts': 'because' },
		'a.ts has 251 lines: split it',
	],
	['a file of 151 lines', { 'a.ts': 'x\n'.repeat(151) }, {}, 'a.ts has 151 lines and no reason'],
	[
		'a reason that is no longer needed',
		{ 'a.ts': 'x\n' },
		{ 'a.ts': 'because' },
		'a.ts is excused, but has only 1 lines',
	],
	[
		'a reason for a file that is gone',
		{},
		{ 'a.ts': 'because' },
		'a.ts is excused, but there is no such file',
	],
] as Array<[string, Record<string, string>, Reasons, string]>)(
	'%s is found',
	(_name, sources, reasons, sentence) => {
		expect(tooLong(sources, reasons)).toEqual([sentence]);
	},
);

test('a file of 150 lines needs no reason, and the median is the one in the middle', () => {
	expect(tooLong({ 'a.ts': 'x\n'.repeat(150) }, {})).toEqual([]);
	expect(medianLength({ a: 'x\n', b: 'x\n'.repeat(5), c: 'x\n'.repeat(99) })).toBe(5);
});
