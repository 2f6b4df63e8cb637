import type { INodeProperties } from 'n8n-workflow';
import type { Field, Operation, Resource } from './index';
import { connectionOptions, safetyFields } from './index';
import { collection } from './fields';

/** Everything the editor shows for a list of resources. */
export function describe(resources: readonly Resource[]): INodeProperties[] {
	return [
		resourceSelector(resources),
		...resources.map(operationSelector),
		...resources.flatMap(fieldsOf),
	];
}

function resourceSelector(resources: readonly Resource[]): INodeProperties {
	const options = resources.map(({ displayName, value, description }) => ({
		name: displayName,
		value,
		description,
	}));
	options.sort((a, b) => a.name.localeCompare(b.name));
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options,
		default: 'order',
	};
}

function operationSelector({ value, operations }: Resource): INodeProperties {
	const options = operations.map((operation) => ({
		name: operation.displayName,
		value: operation.value,
		action: operation.action,
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
	return { ...selector, default: options[0]?.value ?? '' };
}

/** A field several operations of a resource share is shown once, for all of them. */
function fieldsOf({ value, operations }: Resource): INodeProperties[] {
	const uses = new Map<Field<unknown>, { name: string; operations: string[] }>();
	for (const operation of operations) {
		for (const [name, field] of Object.entries({
			...operation.fields,
			...collections(operation),
		})) {
			const use = uses.get(field) ?? { name, operations: [] };
			use.operations.push(operation.value);
			uses.set(field, use);
		}
	}
	return [...uses].map(([field, use]) => ({
		...field.property,
		name: use.name,
		displayOptions: { show: { resource: [value], operation: use.operations, ...field.showWith } },
	}));
}

/** The operation's own options, and those that every operation has. */
export function optionFields(operation: Operation): Record<string, Field<unknown>> {
	return { ...connectionOptions, ...operation.options };
}

/** What keeps a purchase safe; cost limits only where a cost can be known beforehand. */
export function safetyFieldsOf({ maySpend, catalogue }: Operation): Record<string, Field<unknown>> {
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
		),
	};
}
