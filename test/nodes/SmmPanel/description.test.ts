import type { INodeProperties } from 'n8n-workflow';
import { SmmPanel } from '../../../nodes/SmmPanel/SmmPanel.node';
import { SmmPanelTrigger } from '../../../nodes/SmmPanelTrigger/SmmPanelTrigger.node';
import {
	hasValue,
	isField,
	operationsOf,
	properties,
	shownFor,
	titleOf,
	within,
} from '../../support/description';

const small = new Set('a an and at by for from in of on or per the to with'.split(' '));
/** Options that many operations share are looked at once. */
const everywhere = different([
	...properties.flatMap((property) => within(property, 'SMM Panel')),
	...new SmmPanelTrigger().description.properties.flatMap((property) =>
		within(property, 'SMM Panel Trigger'),
	),
]);
const fields = everywhere.filter((found): found is { path: string; entry: INodeProperties } =>
	isField(found.entry),
);
const described = everywhere.flatMap(({ path, entry }) =>
	'description' in entry && entry.description
		? [{ path, description: entry.description, entry }]
		: [],
);

test.each(everywhere.map(({ path, entry }) => [path, titleOf(entry)]))(
	'%s is titled in title case: %s',
	(_, title) => {
		expect(misspelled(title)).toEqual([]);
	},
);

test.each(described.map(({ path, description }) => [path, description]))(
	'%s is described in whole sentences, a single one without its full stop',
	(_, description) => {
		expect(description).toMatch(/^[A-Z]/);
		const isOne = !/[.?!] [A-Z]/.test(description);
		expect(description.endsWith('.')).toBe(!isOne);
	},
);

test.each(fields.filter(({ entry }) => entry.type === 'boolean'))(
	'$path is a boolean, described by "Whether"',
	({ entry }) => expect(entry.description).toMatch(/^Whether /),
);

test.each(
	fields.filter(({ entry }) => entry.placeholder !== undefined && /string|number/.test(entry.type)),
)('$path gives an example as its placeholder', ({ entry }) =>
	expect(entry.placeholder).toMatch(/^e\.g\. /),
);

test.each(
	fields.filter(
		({ entry }) => (entry.options?.length ?? 0) > 1 && entry.type !== 'resourceLocator',
	),
)('$path lists its options by name', ({ entry }) => {
	const titles = (entry.options ?? []).map(titleOf);
	expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b)));
	expect(new Set(titles).size).toBe(titles.length);
});

test.each(fields.filter(({ entry }) => entry.type === 'options' && entry.options?.every(hasValue)))(
	'$path has one of its options as its default',
	({ entry }) => {
		const values = (entry.options ?? []).map((option) => ('value' in option ? option.value : null));
		expect(values).toContain(entry.default);
	},
);

const operations = operationsOf();

test.each(operations)('the action of $resource $operation is sentence case', ({ action }) => {
	expect(action).toMatch(/^[A-Z][a-z]+( ([a-z]+|API))+$/);
	expect(action).not.toMatch(/\b(?:a|an|the|this|your)\b/i);
});

test('no two operations have the same action', () => {
	const actions = operations.map(({ action }) => action);
	expect(new Set(actions).size).toBe(actions.length);
});

test.each(operations)('$resource $operation shows no name twice', ({ resource, operation }) => {
	const names = shownFor(resource, operation).map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
});

test.each(
	properties.filter(({ displayOptions }) => displayOptions).map((each) => [each.name, each]),
)('%s can be reached in the editor', (_, { displayOptions }) => {
	const { resource = [], operation, ...rest } = displayOptions?.show ?? {};
	for (const value of resource) {
		const known = operations.filter((each) => each.resource === value);
		expect(known).not.toHaveLength(0);
		for (const name of operation ?? []) {
			expect(known.map((each) => each.operation)).toContain(name);
			const beside = shownFor(String(value), String(name)).map((each) => each.name);
			const above = Object.keys(rest).map((path) => path.split('.', 1).join());
			expect(beside).toEqual(expect.arrayContaining(above));
		}
	}
});

/** Words whose first letter has the wrong case. */
function misspelled(title: string): string[] {
	const words = title.split(/[\s(]+/).filter(Boolean);
	return words.filter((word, at) => {
		const isInside = at > 0 && at < words.length - 1;
		return isInside && small.has(word) ? false : !/^[A-Z0-9]/.test(word);
	});
}

function different<T>(list: readonly T[]): T[] {
	return [...new Map(list.map((each) => [JSON.stringify(each), each])).values()];
}

describe('what stands under a step', () => {
	const subtitle = new SmmPanel().description.subtitle ?? '';

	test.each([
		['order', 'create', 'Create order'],
		['service', 'getAll', 'Get many services'],
		['proxy', 'renew', 'Renew proxies'],
	])('of %s and %s is in words', (resource, operation, words) => {
		const expression = subtitle.replace(/^=\{\{|\}\}$/g, '');
		const read = new Function('$parameter', `return ${expression}`);
		expect(read({ resource, operation })).toBe(words);
	});

	test('of an event, too', () => {
		const expression = (new SmmPanelTrigger().description.subtitle ?? '').replace(
			/^=\{\{|\}\}$/g,
			'',
		);
		const read = new Function('$parameter', `return ${expression}`);
		expect(read({ event: 'orderStatus' })).toBe('Order status changed');
	});
});
