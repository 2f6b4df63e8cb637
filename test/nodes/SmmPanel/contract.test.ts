import type { INodeProperties } from 'n8n-workflow';
import { isField, operationsOf, properties, shownFor } from '../../support/description';

/** Saved workflows hold these names: none of them may ever change. */
const contract: Record<string, string[]> = {
	'service.getAll': ['returnAll', 'limit', 'filters', 'simplify', 'options'],
	'service.get': ['serviceId', 'simplify', 'options'],
	'order.create': ['service', 'orderFields', 'safety', 'options'],
	'order.quote': ['service', 'orderFields', 'options'],
	'order.get': ['orderId', 'options'],
	'order.cancel': ['orderId', 'options'],
	'refill.create': ['orderId', 'options'],
	'refill.get': ['refillId', 'options'],
	'balance.get': ['options'],
	'product.getAll': ['returnAll', 'limit', 'filters', 'simplify', 'options'],
	'product.createOrder': ['product', 'quantity', 'require', 'safety', 'options'],
	'product.getOrder': ['productOrderId', 'options'],
	'proxy.buy': ['proxyKind', 'quantity', 'days', 'protocol', 'safety', 'options'],
	'proxy.get': ['proxyId', 'options'],
	'proxy.getAll': ['returnAll', 'limit', 'filters', 'simplify', 'options'],
	'proxy.getRotating': ['rotationKey', 'options'],
	'proxy.renew': ['proxyId', 'days', 'safety', 'options'],
	'proxy.download': ['proxyId', 'mode', 'output', 'binaryPropertyName', 'options'],
	'proxy.changeAuth': ['proxyId', 'options'],
	'proxy.replace': ['proxyId', 'options'],
	'api.call': ['action', 'parameters', 'safeToRepeat', 'safety', 'options'],
};

const operations = operationsOf();

test.each(Object.keys(contract))('%s is there', (name) => {
	const names = operations.map(({ resource, operation }) => `${resource}.${operation}`);
	expect(names).toContain(name);
});

test.each(Object.entries(contract))('%s has the parameters %j', (name, expected) => {
	const [resource = '', operation = ''] = name.split('.');
	expect(
		shownFor(resource, operation)
			.map((each) => each.name)
			.sort(),
	).toEqual([...expected].sort());
});

const common = [
	'additionalParameters',
	'concurrency',
	'maxRetries',
	'requestsPerSecond',
	'timeout',
];
const own: Record<string, string[]> = {
	'order.create': ['listSeparator'],
	'order.quote': ['listSeparator'],
	'proxy.buy': ['username', 'password', 'type'],
	'proxy.getRotating': ['operator', 'location'],
	'proxy.changeAuth': ['protocol', 'username', 'password'],
	'proxy.replace': ['protocol', 'username', 'password', 'proxyType'],
};

test.each(Object.keys(contract))('%s has the options of the contract', (name) => {
	expect(namesIn(name, 'options')).toEqual([...common, ...(own[name] ?? [])].sort());
});

const always = ['checkFirst', 'deduplicationKey'];
const priced = [...always, 'maxCost', 'maxTotalCost'];

test.each([
	['order.create', priced],
	['product.createOrder', priced],
	['proxy.buy', always],
	['proxy.renew', always],
	['api.call', always],
])('%s has the safeguards %j, before its options', (name, expected) => {
	expect(namesIn(name, 'safety')).toEqual(expected);
	const [resource = '', operation = ''] = name.split('.');
	const names = shownFor(resource, operation).map((parameter) => parameter.name);
	expect(names.indexOf('safety')).toBe(names.indexOf('options') - 1);
});

test('nothing that only reads or changes has safeguards', () => {
	const found = properties.filter(({ name }) => name === 'safety');
	expect(found.flatMap(({ displayOptions }) => displayOptions?.show?.operation)).toHaveLength(5);
});

test.each([
	['service.getAll', ['cancelable', 'category', 'refillable', 'search', 'type']],
	['product.getAll', ['category', 'inStock', 'search']],
	['proxy.getAll', ['expiringWithinHours', 'kind', 'protocol', 'status']],
])('%s has the filters %j', (name, expected) => {
	expect(namesIn(name, 'filters')).toEqual(expected);
});

test.each([
	['order.create', 'service', ['list', 'id']],
	['product.createOrder', 'product', ['list', 'id']],
])('%s finds its %s by %j', (name, field, modes) => {
	expect(parameterOf(name, field).modes?.map((mode) => mode.name)).toEqual(modes);
});

test.each([
	['proxy.buy', 'proxyKind', ['v4static', 'v6static', 'v4rotate']],
	['proxy.buy', 'protocol', ['HTTP', 'SOCKS5']],
	['proxy.download', 'mode', ['source', 'forward']],
	['proxy.download', 'output', ['items', 'file']],
])('%s takes for %s the values %j', (name, field, expected) => {
	const values = (parameterOf(name, field).options ?? []).map((option) =>
		'value' in option ? String(option.value) : '',
	);
	expect(values.sort()).toEqual([...expected].sort());
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

function namesIn(operation: string, name: string): string[] {
	return (parameterOf(operation, name).options ?? []).map((option) => option.name).sort();
}
