import type { IExecuteFunctions } from 'n8n-workflow';
import type { Operation, Prepared, Resource } from '../../../lib/define';
import { inputFailure } from '../../../lib/errors/failure';
import { isRecord } from '../../../lib/values/record';
import type { OrProblem } from '../../../lib/values/result';
import { type GivenGroups, Item } from './run';

/** The operation the user chose. */
export function chooseOperation(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Operation {
	const resource: unknown = context.getNodeParameter('resource', 0);
	const value: unknown = context.getNodeParameter('operation', 0);
	const found = resources
		.find((each) => each.value === resource)
		?.operations.find((each) => each.value === value);
	if (found) return found;
	throw new Error(
		`There is no operation "${String(value)}" for the resource "${String(resource)}"`,
	);
}

/**
 * Reads every item's parameters. What is the same for all items is read once, and items that differ
 * in nothing but their IDs share one call, so that a run of 100,000 items stays small.
 *
 * @param zone the panel's time zone
 */
export function readItems(
	context: IExecuteFunctions,
	operation: Operation,
	count: number,
	zone: string,
): Item[] {
	// Read once: n8n copies the whole node for everyone who asks for it.
	const stored = context.getNode().parameters;
	const groups = operation.maySpend ? ['safety', 'options'] : ['options'];
	const names = [...Object.keys(operation.fields), ...groups];
	const differing = names.filter((name) => !isSameForAll(stored[name]));
	const shared = names.filter((name) => !differing.includes(name));

	const itemOf = (index: number, given: GivenGroups, read: OrProblem<Partial<Prepared>>) => {
		if (!('problem' in read)) return new Item(index, given, read.call, read.ids);
		const item = new Item(index, given, undefined);
		item.fail(inputFailure(operation.action ?? operation.value, read.problem));
		return item;
	};
	const readItem = (some: readonly string[], raw: Record<string, unknown>, index: number) => {
		const prepared = readable(() => {
			for (const name of some) raw[name] = readParameter(context, name, stored[name], index);
			return operation.prepare(raw, zone);
		});
		return itemOf(index, { options: raw.options, safety: raw.safety }, prepared);
	};
	const raw: Record<string, unknown> = {};
	const first = readItem([...shared, ...differing], raw, 0);
	const { given, call } = first;
	const [name, ...others] = differing;
	const differInIds = name === operation.ids?.name && others.length === 0;
	return Array.from({ length: count }, (_, index) => {
		if (index === 0) return first;
		if (name === undefined) {
			const alike = new Item(index, given, call, first.ids);
			alike.stage = first.stage;
			return alike;
		}
		if (!call || !differInIds) return readItem(differing, { ...raw }, index);
		// A text needs none of n8n's checks, which look up its field for every item.
		const read = () => context.getNodeParameter(name, index, null, { skipValidation: true });
		const ids = readable(() => operation.readIds(read()));
		return itemOf(index, given, 'problem' in ids ? ids : { call, ids: ids.value });
	});
}

/** n8n throws where an expression can't be worked out, or comes to what its field does not take. */
function readable<T>(read: () => OrProblem<T>): OrProblem<T> {
	try {
		return read();
	} catch (error) {
		const said = error instanceof Error ? error.message : 'it could not be read';
		return { problem: `A parameter is not valid: ${said}` };
	}
}

function readParameter(
	context: IExecuteFunctions,
	name: string,
	stored: unknown,
	index: number,
): unknown {
	const isMapper = isRecord(stored) && 'mappingMode' in stored;
	if (!isMapper) return context.getNodeParameter(name, index, null);
	const isAutomatic = stored.mappingMode === 'autoMapInputData';
	const value: unknown = isAutomatic
		? context.getInputData()[index]?.json
		: context.getNodeParameter(`${name}.value`, index, {});
	return { schema: stored.schema, value };
}

/** Whether a stored parameter has the same value for every item: no expression, no mapped columns. */
function isSameForAll(value: unknown): boolean {
	if (typeof value === 'string') return !value.startsWith('=');
	if (Array.isArray(value)) return value.every(isSameForAll);
	if (!isRecord(value)) return true;
	if (value.mappingMode === 'autoMapInputData') return false;
	return Object.values(value).every(isSameForAll);
}
