import { toText } from '../values/text';
import { field, isBlank, optionsIn, type Field, type Raw, type Read } from './field';
import { flag, optionalAmount } from './fields/plain';
import { parameters } from './fields/groups';

/** How a run talks to the panel; every operation and every event offers these. */
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
		// Less would mean waits of more than 25 days, which timers take for none at all.
		0.001,
	),
	timeout: number('Timeout', 60, [1, 600], 'How many seconds to wait for the answer to a request'),
};

/** For operations whose costs or checks go by the panel's price list. */
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

const longestKey = 500;

const deduplicationKey = field<string | undefined>(
	{
		displayName: 'Deduplication Key',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.orderNumber }}',
		description:
			'A text that names this purchase, such as the number of your order. This node buys at most once for each key, across all runs of the workflow.',
	},
	(raw) => {
		if (raw === undefined) return { value: undefined };
		if (isBlank(raw)) return { problem: 'Deduplication Key is empty.' };
		// It was rounded when its JSON was parsed: two order numbers could be the same key by now.
		if (typeof raw === 'number' && Math.abs(raw) > Number.MAX_SAFE_INTEGER) {
			return { problem: 'Deduplication Key is too large for a number. Pass it as a text.' };
		}
		// A letter may come with its accent in one piece or in two; both are the same key.
		const value = toText(raw)?.trim().normalize('NFC');
		if (value === undefined) return { problem: 'Deduplication Key must be a text or a number.' };
		if (value.length > longestKey) {
			return { problem: `Deduplication Key is longer than ${longestKey} characters.` };
		}
		return { value };
	},
);

/** For operations that spend money. */
export const safetyFields = {
	checkFirst: flag(
		{
			displayName: 'Check First',
			description:
				"Whether to check every item against the panel's price list and your balance before the first one is sent",
		},
		false,
	),
	deduplicationKey,
	maxCost: optionalAmount({
		displayName: 'Max Cost',
		description:
			"The most that one item may cost, in the currency of your account. An item whose cost can't be known is refused.",
	}),
	maxTotalCost: optionalAmount({
		displayName: 'Max Total Cost',
		description:
			"The most that all items of a run may cost together, in the currency of your account. An item whose cost can't be known is refused.",
	}),
};

/** The names and values the user adds, which go out verbatim. */
export function readAdditional(raw: Raw): Read<Readonly<Record<string, string>>> {
	const { additionalParameters } = optionsIn(raw);
	if (additionalParameters === undefined) return { value: {} };
	return connectionOptions.additionalParameters.read(additionalParameters);
}
