import type { OrProblem } from './result';
import { show } from './text';

/**
 * A whole number above zero as a user types it, or a sentence about it. `1.000` is refused: to some it
 * is a thousand, to others one.
 *
 * @param name what the user knows the field by
 */
export function parseQuantity(
	value: unknown,
	name: string,
	limits: { min?: number; max?: number } = {},
): OrProblem<{ value: number }> {
	if (value === null || value === undefined || value === '') {
		return { problem: `${name} is empty.` };
	}
	const text = typeof value === 'string' ? value.trim() : value;
	if (typeof text === 'string' && /^[1-9]\d{0,5}(?:[.,]\d{3}){1,5}$/.test(text)) {
		return {
			problem: `${name} is ${show(text)}, which can be read in two ways. Write ${text.replace(/\D/g, '')} without separators if that is meant.`,
		};
	}
	const quantity = typeof text === 'string' && /^\d{1,16}$/.test(text) ? Number(text) : text;
	if (typeof quantity !== 'number' || !Number.isSafeInteger(quantity) || quantity <= 0) {
		return { problem: `${name} must be a whole number above 0, but is ${show(value)}.` };
	}
	if (limits.min !== undefined && quantity < limits.min) {
		return { problem: `${name} is ${quantity}, but must be at least ${limits.min}.` };
	}
	if (limits.max !== undefined && quantity > limits.max) {
		return { problem: `${name} is ${quantity}, but must be at most ${limits.max}.` };
	}
	return { value: quantity };
}
