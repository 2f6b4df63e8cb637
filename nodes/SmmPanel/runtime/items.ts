import type { IExecuteFunctions, INodeParameters, NodeParameterValueType } from 'n8n-workflow';
import { inputFailure } from '../protocol/errors/failure';
import { isRecord } from '../protocol/record';
import type { Operation } from './define';
import type { Slot } from './slot';

/** Where items' parameters come from: n8n copies the whole node for everyone who asks for it. */
interface Source {
	context: IExecuteFunctions;
	operation: Operation;
	stored: INodeParameters;
}

/** Reads every item's parameters, once; items that differ in nothing share what was read. */
export function readItems(context: IExecuteFunctions, operation: Operation, count: number): Slot[] {
	const names = [...Object.keys(operation.fields), 'options'];
	const source = { context, operation, stored: context.getNode().parameters };
	const differing = names.filter((name) => !isSameForAll(source.stored[name]));
	const shared = names.filter((name) => !differing.includes(name));
	const first = readItem(source, [...shared, ...differing], {}, 0);
	return Array.from({ length: count }, (_, item) => {
		if (item === 0) return first;
		if (differing.length === 0) return { ...first, item };
		return readItem(source, differing, first.raw, item);
	});
}

function readItem(
	source: Source,
	names: readonly string[],
	shared: Readonly<Record<string, unknown>>,
	item: number,
): Slot {
	const { operation } = source;
	const raw: Record<string, unknown> = { ...shared };
	const api = operation.api ?? operation.value;
	try {
		for (const name of names) raw[name] = readParameter(source, name, item);
	} catch (error) {
		const said = error instanceof Error ? error.message : 'it could not be read';
		return {
			item,
			raw,
			settled: [{ failure: inputFailure(api, `A parameter is not valid: ${said}`) }],
		};
	}
	const prepared = operation.prepare(raw);
	return 'problem' in prepared
		? { item, raw, settled: [{ failure: inputFailure(api, prepared.problem) }] }
		: { item, raw, prepared };
}

function readParameter({ context, stored: all }: Source, name: string, item: number): unknown {
	const stored: unknown = all[name];
	if (isMapper(stored)) {
		const mapped = stored.mappingMode === 'autoMapInputData';
		return {
			schema: stored.schema,
			value: mapped
				? context.getInputData()[item]?.json
				: context.getNodeParameter(`${name}.value`, item, {}),
		};
	}
	const value: unknown = context.getNodeParameter(name, item, null);
	return isRecord(value) && value.__rl === true ? value.value : value;
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
