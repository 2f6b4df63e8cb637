import type { IExecuteFunctions, NodeParameterValueType } from 'n8n-workflow';
import { inputFailure } from '../protocol/errors/failure';
import { isRecord } from '../protocol/record';
import type { Operation } from './define';
import type { Slot } from './slot';

/** Reads every item's parameters, once; items that differ in nothing share what was read. */
export function readItems(context: IExecuteFunctions, operation: Operation, count: number): Slot[] {
	const names = [...Object.keys(operation.fields), 'options'];
	const parameters = context.getNode().parameters;
	const differing = names.filter((name) => !isSameForAll(parameters[name]));
	const shared = names.filter((name) => !differing.includes(name));
	const first = readItem(context, operation, [...shared, ...differing], {}, 0);
	return Array.from({ length: count }, (_, item) => {
		if (item === 0) return first;
		if (differing.length === 0) return { ...first, item };
		return readItem(context, operation, differing, first.raw, item);
	});
}

function readItem(
	context: IExecuteFunctions,
	operation: Operation,
	names: readonly string[],
	shared: Readonly<Record<string, unknown>>,
	item: number,
): Slot {
	const raw: Record<string, unknown> = { ...shared };
	const api = operation.api ?? operation.value;
	try {
		for (const name of names) raw[name] = readParameter(context, name, item);
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

function readParameter(context: IExecuteFunctions, name: string, item: number): unknown {
	const stored: unknown = context.getNode().parameters[name];
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
