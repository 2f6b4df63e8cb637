import type { Field } from './field';
import { parameters } from './fields/parameters';
import { field, isBlank } from './fields/base';

/** How a run talks to the panel; offered by every operation. */
export const connectionOptions = {
	additionalParameters: parameters({
		displayName: 'Additional Parameters',
		placeholder: 'Add Parameters',
		description: 'Parameters that only this panel knows, sent along exactly as you type them',
	}),
	concurrency: number(
		'Concurrency',
		5,
		[1, 100],
		'How many requests may be under way at the same time',
	),
	maxRetries: number(
		'Max Retries',
		3,
		[0, 10],
		'How often a failed request is repeated. A request that spends money is only repeated when it provably never left n8n, or when the panel refused it because of its rate limit.',
	),
	requestsPerSecond: number(
		'Requests per Second',
		0,
		[0, 1000],
		'How many requests to send in a second at most; 0 means no limit',
		// Timers end at 25 days, and take longer waits for none.
		0.001,
	),
	timeout: number('Timeout', 60, [1, 600], 'How many seconds to wait for the answer to a request'),
};

/** For what goes by the panel's price list. */
export const priceListMaxAge = number(
	'Price List Max Age',
	30,
	[0, 3600],
	"How many seconds old the panel's price list may be that costs and checks go by. Steps and runs with the same credential share it; 0 downloads it each time.",
);

function number(
	displayName: string,
	preset: number,
	[least, most]: readonly [number, number],
	description: string,
	leastAboveZero = 0,
): Field<number> {
	const typeOptions = { minValue: least, maxValue: most };
	return field<number>(
		{ displayName, type: 'number', default: preset, typeOptions, description },
		(raw) => {
			if (isBlank(raw)) return { value: preset };
			const value = typeof raw === 'string' ? Number(raw) : raw;
			if (typeof value !== 'number' || !(value >= least && value <= most)) {
				return { problem: `${displayName} must be a number from ${least} to ${most}.` };
			}
			return value > 0 && value < leastAboveZero
				? { problem: `${displayName} must be a number from ${leastAboveZero} to ${most}, or 0.` }
				: { value };
		},
	);
}
