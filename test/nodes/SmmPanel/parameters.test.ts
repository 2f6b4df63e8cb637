import type { INodeProperties } from 'n8n-workflow';
import { storedNames } from '../../../scripts/tables/contract.ts';
import { isField, properties, shownFor } from '../../support/description';
import { allOperations } from './play';

const found = storedNames(properties);

const common = [
	'additionalParameters',
	'concurrency',
	'maxRetries',
	'requestsPerSecond',
	'timeout',
];

test.each(Object.keys(found))('%s has the options that all have', (name) => {
	expect(found[name]?.options).toEqual(expect.arrayContaining(common));
});

const always = ['checkFirst', 'deduplicationKey'];
const priced = [...always, 'maxCost', 'maxTotalCost'];

const spending = allOperations.filter(({ operation }) => operation.maySpend);

test.each(spending)(
	'$resource.$operation.value spends, so it has safeguards, before its options',
	({ resource, operation }) => {
		const parameters = found[`${resource}.${operation.value}`] ?? {};
		expect(parameters.safety).toEqual(operation.catalogue === null ? always : priced);
		const names = shownFor(resource, operation.value).map(({ name }) => name);
		expect(names.indexOf('safety')).toBe(names.indexOf('options') - 1);
	},
);

test('nothing that only reads or changes has safeguards', () => {
	const guarded = Object.keys(found).filter((name) => found[name]?.safety);
	const names = spending.map(({ resource, operation }) => `${resource}.${operation.value}`);
	expect(guarded).toEqual(names);
});

test.each([
	['service.getAll', 'returnAll', false],
	['service.getAll', 'limit', 50],
	['service.getAll', 'simplify', true],
	['proxy.download', 'binaryPropertyName', 'data'],
	['api.call', 'safeToRepeat', false],
])('%s begins with %s = %j', (name, field, expected) => {
	expect(parameterOf(name, field).default).toBe(expected);
});

test('what runs share begins with these values', () => {
	const begin = Object.fromEntries(
		optionsOf('order.create').map((option) => [option.name, option.default]),
	);
	expect(begin).toMatchObject({
		concurrency: 5,
		listSeparator: '',
		maxRetries: 3,
		requestsPerSecond: 0,
		timeout: 60,
	});
});

test.each([
	['api.call', 'parameters'],
	['order.create', 'options'],
])('typed parameters of %s are stored under values.parameter', (name, field) => {
	const found = parameterOf(name, field);
	const pairs =
		field === 'options'
			? optionsOf(name).find((option) => option.name === 'additionalParameters')
			: found;
	const [group] = pairs?.options ?? [];
	const [pair] = group && 'values' in group ? group.values : [];
	expect([group?.name, pair?.name]).toEqual(['values', 'parameter']);
	expect((pair?.options ?? []).map((option) => option.name)).toEqual(['name', 'value']);
});

function parameterOf(operation: string, name: string): INodeProperties {
	const [resource = '', value = ''] = operation.split('.');
	const found = shownFor(resource, value).find((each) => each.name === name);
	if (!found) throw new Error(`${operation} has no parameter ${name}`);
	return found;
}

function optionsOf(operation: string): INodeProperties[] {
	return (parameterOf(operation, 'options').options ?? []).filter(isField);
}
