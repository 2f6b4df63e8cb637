import type { INodeProperties } from 'n8n-workflow';
import type { Field, Operation, Resource } from './define';
import { connectionOptions, spendingOptions } from './define';
import { collection } from './define/fields';

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
		for (const [name, field] of Object.entries({ ...operation.fields, ...options(operation) })) {
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

/** The operation's own options, and those that every operation of its kind has. */
export function optionFields(operation: Operation): Record<string, Field<unknown>> {
	return {
		...connectionOptions,
		...(operation.maySpend ? spendingOptions : {}),
		...operation.options,
	};
}

function options(operation: Operation) {
	return {
		options: collection(
			{ displayName: 'Options', placeholder: 'Add Option' },
			optionFields(operation),
		),
	};
}
