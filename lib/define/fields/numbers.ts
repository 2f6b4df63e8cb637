import { readsTwoWays } from '../../values/money';
import { parseQuantity } from '../../values/quantity';
import { show } from '../../values/text';
import { field, isBlank, type Field, type Words } from '../field';

export function wholeNumber(
	words: Words,
	limits: { min?: number; max?: number; preset?: number } = {},
): Field<number> {
	const { preset = 1, ...range } = limits;
	const typeOptions = { minValue: range.min ?? 1, maxValue: range.max };
	return field<number>(
		{ ...words, type: 'number', default: preset, typeOptions, required: true },
		(raw) => parseQuantity(raw, words.displayName, range),
	);
}

/** As people write it; `1e3` and `0x10` are taken for mistakes. */
const plainNumber = /^\+?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A number from zero up, with decimals, that may be left out. */
export function optionalAmount(words: Words): Field<number | undefined> {
	return field<number | undefined>({ ...words, type: 'number', default: 0 }, (raw) => {
		if (isBlank(raw)) return { value: undefined };
		if (readsTwoWays(raw)) {
			return {
				problem: `${words.displayName} is ${show(raw)}, which can be read in two ways. Write it without the dot, or with fewer decimals.`,
			};
		}
		const value = typeof raw === 'string' && plainNumber.test(raw.trim()) ? Number(raw) : raw;
		if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return { value };
		return { problem: `${words.displayName} must be a number from 0 up.` };
	});
}

/** A number with decimals. */
export function decimal(
	words: Words,
	{ preset, above, upTo }: { preset: number; above?: number; upTo?: number },
): Field<number> {
	const { displayName } = words;
	// The form can only say "from": a hundredth is finer than anybody types.
	const minValue = above === undefined ? undefined : above + 0.01;
	const typeOptions = { minValue, maxValue: upTo };
	return field<number>(
		{ ...words, type: 'number', default: preset, typeOptions, required: true },
		(raw) => {
			const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
			if (typeof value !== 'number' || !Number.isFinite(value)) {
				return { problem: `${displayName} must be a number, but is ${show(raw)}.` };
			}
			if (above !== undefined && value <= above) {
				return { problem: `${displayName} must be more than ${above}, but is ${value}.` };
			}
			return upTo !== undefined && value > upTo
				? { problem: `${displayName} must be at most ${upTo}, but is ${value}.` }
				: { value };
		},
	);
}
