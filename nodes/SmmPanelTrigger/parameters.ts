import type { IPollFunctions } from 'n8n-workflow';
import { isRecord } from '../../lib/values/record';
import type { RawParameters } from './watch';

const names = [
	'threshold',
	'orderIds',
	'refillIds',
	'productOrderIds',
	'statuses',
	'changes',
	'filters',
	'hoursBefore',
	'options',
] as const;

/** The node's parameters as the user gave them, expressions resolved. */
export function readParameters(
	context: IPollFunctions,
): { event: string; raw: RawParameters } | { problem: string } {
	const raw: Record<string, unknown> = {};
	try {
		const event: unknown = context.getNodeParameter('event');
		// n8n keeps only the parameters that the event shows.
		for (const name of names) raw[name] = context.getNodeParameter(name, null) ?? undefined;
		const options = isRecord(raw.options) ? raw.options : {};
		raw.reportExisting = options.reportExisting;
		return { event: String(event), raw };
	} catch (error) {
		const said = error instanceof Error ? error.message : 'it could not be read';
		return { problem: `A parameter is not valid: ${said}` };
	}
}
