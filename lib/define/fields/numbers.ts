import { parseQuantity } from '../../values/quantity';
import type { Field } from '../field';
import { field, isBlank, type Words } from './base';

export function wholeNumber(
	words: Words,
	limits: { min?: number; max?: number; preset?: number } = {},
): Field<number> {
	const { preset = 1, ...range } = limits;
	const typeOptions = {
		minValue: range.min ?? 1,
		...(range.max === undefined ? {} : { maxValue: range.max }),
	};
	return field<number>(
		{ ...words, type: 'number', default: preset, typeOptions, required: true },
		(raw) => parseQuantity(raw, words.displayName, range),
	);
}

/** A number from zero up, with decimals, that may be left out. */
export function optionalAmount(words: Words): Field<number | undefined> {
	return field<number | undefined>({ ...words, type: 'number', default: 0 }, (raw) => {
		if (isBlank(raw)) return { value: undefined };
		const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
		if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return { value };
		return { problem: `${words.displayName} must be a number from 0 up.` };
	});
}
