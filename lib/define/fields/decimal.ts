import { show } from '../../values/show';
import type { Field } from '../field';
import { field, type Words } from './base';

interface DecimalLimits {
	preset: number;
	above?: number;
	upTo?: number;
}

/** Finer than anybody types. */
const finest = 0.01;

/** A number with decimals; the form's limits are the reader's. */
export function decimal(words: Words, { preset, above, upTo }: DecimalLimits): Field<number> {
	const { displayName } = words;
	const typeOptions = {
		...(above === undefined ? {} : { minValue: above + finest }),
		...(upTo === undefined ? {} : { maxValue: upTo }),
	};
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
