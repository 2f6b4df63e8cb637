import type { IExecuteFunctions, INodeParameters, NodeParameterValueType } from 'n8n-workflow';
import { inputFailure } from '../../../lib/errors/failure';
import { isRecord } from '../../../lib/values/record';
import type { Operation } from '../../../lib/define';
import { Item, type GivenGroups } from './item';

/** Where items' parameters come from: n8n copies the whole node for everyone who asks for it. */
interface Source {
	context: IExecuteFunctions;
	operation: Operation;
	stored: INodeParameters;
	/** The panel's time zone. */
	zone: string;
}

/** Reads every item's parameters, once; items that differ in nothing share what was read. */
export function readItems(
	context: IExecuteFunctions,
	operation: Operation,
	count: number,
	zone: string,
): Item[] {
	const names = [
		...Object.keys(operation.fields),
		...(operation.maySpend ? ['safety'] : []),
		'options',
	];
	const source = { context, operation, stored: context.getNode().parameters, zone };
	const differing = names.filter((name) => !isSameForAll(source.stored[name]));
	const shared = names.filter((name) => !differing.includes(name));
	const raw: Record<string, unknown> = {};
	const first = readItem(source, [...shared, ...differing], raw, 0);
	const [name, ...others] = differing;
	const differInIds = name === operation.ids?.name && others.length === 0;
	return Array.from({ length: count }, (_, index) => {
		if (index === 0) return first;
		if (name === undefined) return alike(first, index);
		return first.call && differInIds
			? readIds(source, name, first, index)
			: readItem(source, differing, { ...raw }, index);
	});
}

/** @param raw what is the same for all items; the rest is added */
function readItem(
	source: Source,
	names: readonly string[],
	raw: Record<string, unknown>,
	index: number,
): Item {
	const { operation } = source;
	const given = () => ({ options: raw.options, safety: raw.safety });
	try {
		for (const name of names) raw[name] = readParameter(source, name, index);
	} catch (error) {
		return refused(operation, index, given(), unreadable(error));
	}
	const prepared = operation.prepare(raw, source.zone);
	return 'problem' in prepared
		? refused(operation, index, given(), prepared.problem)
		: new Item(index, given(), prepared.call, prepared.ids);
}

function readIds(source: Source, name: string, { given, call }: Item, index: number): Item {
	const { operation } = source;
	try {
		const ids = operation.readIds(readText(source, name, index));
		return 'problem' in ids
			? refused(operation, index, given, ids.problem)
			: new Item(index, given, call, ids.value);
	} catch (error) {
		return refused(operation, index, given, unreadable(error));
	}
}

function alike({ given, call, ids, stage }: Item, index: number): Item {
	const item = new Item(index, given, call, ids);
	if (stage.is === 'settled') item.settle(stage.outputs);
	return item;
}

function refused(operation: Operation, index: number, given: GivenGroups, problem: string): Item {
	const item = new Item(index, given, undefined);
	item.fail(inputFailure(operation.action ?? operation.value, problem));
	return item;
}

function unreadable(error: unknown): string {
	const said = error instanceof Error ? error.message : 'it could not be read';
	return `A parameter is not valid: ${said}`;
}

function readParameter({ context, stored: all }: Source, name: string, index: number): unknown {
	const stored: unknown = all[name];
	if (isMapper(stored)) {
		const mapped = stored.mappingMode === 'autoMapInputData';
		return {
			schema: stored.schema,
			value: mapped
				? context.getInputData()[index]?.json
				: context.getNodeParameter(`${name}.value`, index, {}),
		};
	}
	return context.getNodeParameter(name, index, null);
}

/** A text needs none of n8n's checks, which look up its field for every item. */
function readText({ context }: Source, name: string, index: number): unknown {
	return context.getNodeParameter(name, index, null, { skipValidation: true });
}

function isMapper(value: unknown): value is Record<string, unknown> {
	return isRecord(value) && 'mappingMode' in value;
}

/** Whether a stored parameter has the same value for every item: no expression, no mapped columns. */
function isSameForAll(value: NodeParameterValueType | undefined | unknown): boolean {
	if (typeof value === 'string') return !value.startsWith('=');
	if (Array.isArray(value)) return value.every(isSameForAll);
	if (!isRecord(value)) return true;
	if (value.mappingMode === 'autoMapInputData') return false;
	return Object.values(value).every(isSameForAll);
}
