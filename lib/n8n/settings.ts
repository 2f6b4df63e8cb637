import type { OrFailure } from '../errors/failure';
import { inputFailure } from '../errors/failure';
import { isRecord } from '../values/record';
import { connectionOptions, priceListMaxAge } from '../define';

/** How one run talks to the panel. */
export interface Settings {
	concurrency: number;
	maxRetries: number;
	requestsPerSecond: number;
	timeoutMs: number;
}

/** The same, and how old a price list may be. */
interface RunSettings extends Settings {
	priceListMaxAgeMs: number;
}

/** Reads the run's settings out of the first item's options: a run has one pace for all items. */
export function readSettings(raw: unknown, action: string): OrFailure<{ settings: RunSettings }> {
	const options = isRecord(raw) ? raw : {};
	const problems: string[] = [];
	const fields = { ...connectionOptions, priceListMaxAge };
	const read = (name: Exclude<keyof typeof fields, 'additionalParameters'>) => {
		const result = fields[name].read(options[name]);
		if ('value' in result) return result.value;
		problems.push(result.problem);
		return 0;
	};
	const settings = {
		concurrency: Math.floor(read('concurrency')),
		maxRetries: Math.floor(read('maxRetries')),
		requestsPerSecond: read('requestsPerSecond'),
		timeoutMs: Math.ceil(read('timeout') * 1000),
		priceListMaxAgeMs: read('priceListMaxAge') * 1000,
	};
	return problems.length > 0 ? { failure: inputFailure(action, problems.join(' ')) } : { settings };
}
