import type { INodeProperties } from 'n8n-workflow';
import {
	collection,
	connectionOptions,
	type Field,
	type Fields,
	type Operation,
	priceListMaxAge,
	type Resource,
	safetyFields,
} from './index';

/** What a fresh node does, or a tool that has just been attached: it reads. */
function firstToTry(operations: readonly Operation[]): string {
	const values = operations.map(({ value }) => value);
	return ['getAll', 'get'].find((value) => values.includes(value)) ?? values[0] ?? '';
}

/** Everything the editor shows for a list of resources. */
export function describe(resources: readonly Resource[]): INodeProperties[] {
	return [
		selectorOf('Resource', resources, 'order'),
		...resources.map(operationSelector),
		...resources.flatMap(fieldsOf),
	];
}

/** The list of resources, or of events, to choose from. */
export function selectorOf(
	displayName: string,
	owners: ReadonlyArray<Pick<Resource, 'displayName' | 'value' | 'description'>>,
	preset: string,
): INodeProperties {
	const options = owners.map(({ displayName: name, value, description }) => ({
		name,
		value,
		description,
	}));
	options.sort((a, b) => a.name.localeCompare(b.name));
	return {
		displayName,
		name: displayName.toLowerCase(),
		type: 'options',
		noDataExpression: true,
		options,
		default: preset,
	};
}

function operationSelector({ value, operations }: Resource): INodeProperties {
	const options = operations.map((operation) => ({
		name: operation.displayName,
		value: operation.value,
		action: operation.does,
		description: operation.description,
	}));
	options.sort((a, b) => a.name.localeCompare(b.name));
	const selector: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options,
		default: '',
	};
	return { ...selector, default: firstToTry(operations) };
}

function fieldsOf({ value, operations }: Resource): INodeProperties[] {
	const owners = operations.map((operation) => ({
		value: operation.value,
		fields: { ...operation.fields, ...collections(operation) },
	}));
	return shownFor('operation', owners, { resource: [value] });
}

/** A field that several operations, or events, share is shown once, for all of them. */
export function shownFor(
	selector: string,
	owners: ReadonlyArray<{ value: string; fields: Fields }>,
	within: Readonly<Record<string, string[]>> = {},
): INodeProperties[] {
	const uses = new Map<Field<unknown>, { name: string; values: string[] }>();
	for (const { value, fields } of owners) {
		for (const [name, field] of Object.entries(fields)) {
			const use = uses.get(field) ?? { name, values: [] };
			use.values.push(value);
			uses.set(field, use);
		}
	}
	return [...uses].flatMap(([field, { name, values }]) => {
		const show = { ...within, [selector]: values, ...field.showWith };
		const { property, whenListed: other } = field;
		if (!other) return [{ ...property, name, displayOptions: { show } }];
		// n8n keeps the chosen line beside the ID; both fields have one name, so what was typed stays.
		const isListed = { [`${other.field}.cachedResultName`]: [{ _cnd: { includes: other.says } }] };
		return [
			{ ...property, name, displayOptions: { show, hide: isListed } },
			{ ...other.property, name, displayOptions: { show: { ...show, ...isListed } } },
		];
	});
}

/** The operation's own options, and those that every operation has. */
function optionFields(operation: Operation): Record<string, Field<unknown>> {
	const { priceList, options } = operation;
	return { ...connectionOptions, ...(priceList === null ? {} : { priceListMaxAge }), ...options };
}

/** What keeps a purchase safe; cost limits only where a cost can be known beforehand. */
function safetyFieldsOf({ maySpend, catalogue }: Operation): Record<string, Field<unknown>> {
	if (!maySpend) return {};
	const { checkFirst, deduplicationKey, maxCost, maxTotalCost } = safetyFields;
	const always = { checkFirst, deduplicationKey };
	return catalogue === null ? always : { ...always, maxCost, maxTotalCost };
}

function collections(operation: Operation): Record<string, Field<unknown>> {
	const safety = safetyFieldsOf(operation);
	return {
		...(Object.keys(safety).length > 0
			? { safety: collection({ displayName: 'Safety', placeholder: 'Add Safeguard' }, safety) }
			: {}),
		options: collection(
			{ displayName: 'Options', placeholder: 'Add Option' },
			optionFields(operation),
			operation.isAboutOptions ? operation.options : {},
		),
	};
}

/** Says under the step's name what it does, in the words of the list it was chosen from. */
export function subtitleOf(resources: readonly Resource[]): string {
	const actions = resources.flatMap(({ value, operations }) =>
		operations.map((operation) => [`${value}.${operation.value}`, operation.does]),
	);
	const chosen = '$parameter.resource + "." + $parameter.operation';
	return `={{ (${JSON.stringify(Object.fromEntries(actions))})[${chosen}] }}`;
}
