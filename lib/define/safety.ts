import { toText } from '../values/text';
import type { Field } from './field';
import { field, isBlank } from './fields/base';
import { flag } from './fields/choice';
import { optionalAmount } from './fields/numbers';

/** For what spends money. */
export const safetyFields = {
	checkFirst: flag(
		{
			displayName: 'Check First',
			description:
				"Whether to check every item against the panel's price list and your balance before the first one is sent",
		},
		false,
	),
	deduplicationKey: deduplicationKey(),
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

const longestKey = 500;

function deduplicationKey(): Field<string | undefined> {
	return field<string | undefined>(
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
			// JSON has rounded it by now, and the next order number to the same.
			if (typeof raw === 'number' && Math.abs(raw) > Number.MAX_SAFE_INTEGER) {
				return { problem: 'Deduplication Key is too large for a number. Pass it as a text.' };
			}
			// One text may be spelled with accents or with letters and accents apart.
			const value = toText(raw)?.trim().normalize('NFC');
			if (value === undefined) return { problem: 'Deduplication Key must be a text or a number.' };
			if (value.length > longestKey) {
				return { problem: `Deduplication Key is longer than ${longestKey} characters.` };
			}
			return { value };
		},
	);
}
