import { readsTwoWays, parseQuantity } from '../../values/money';
import { show, toText } from '../../values/text';
import { field, type Field, isBlank, isUnresolved, unresolved, type Words } from '../field';

export function text(words: Words, preset = ''): Field<string> {
	return field<string>({ ...words, type: 'string', default: preset, required: true }, (raw) => {
		const value = toText(raw)?.trim() ?? '';
		return value === '' ? { problem: `${words.displayName} is empty.` } : { value };
	});
}

export function optionalText(words: Words): Field<string | undefined> {
	return field<string | undefined>({ ...words, type: 'string', default: '' }, (raw) => {
		if (isBlank(raw)) return { value: undefined };
		const value = toText(raw)?.trim();
		return value === undefined ? { problem: `${words.displayName} must be a text.` } : { value };
	});
}

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

type Choices<V> = Words & {
	choices: ReadonlyArray<{ name: string; value: V; description?: string }>;
};

/** One of a few values; letter case and blanks around it don't matter. */
export function choice<const V extends string>(words: Choices<V>, preset: V | ''): Field<V> {
	const { choices, ...shown } = words;
	const options = [...choices];
	return field<V>({ ...shown, type: 'options', options, default: preset }, (raw) => {
		const wanted = (toText(raw) ?? '').trim().toLowerCase();
		const found = choices.find(({ value }) => value.toLowerCase() === wanted);
		return found
			? { value: found.value }
			: { problem: `${words.displayName} must be one of ${valuesOf(choices)}.` };
	});
}

/** Like `choice`, but nothing chosen is fine. */
export function optionalChoice<const V extends string>(
	words: Choices<V>,
	preset: V,
): Field<V | undefined> {
	const strict = choice(words, preset);
	return field<V | undefined>(strict.property, (raw) =>
		isBlank(raw) ? { value: undefined } : strict.read(raw),
	);
}

/** Any of a few values, or none. */
export function choices<const V extends string>(words: Choices<V>): Field<ReadonlySet<V>> {
	const { choices: offered, ...shown } = words;
	const { displayName } = words;
	const options = [...offered].sort((a, b) => a.name.localeCompare(b.name));
	return field<ReadonlySet<V>>({ ...shown, type: 'multiOptions', options, default: [] }, (raw) => {
		const given: readonly unknown[] = Array.isArray(raw) ? raw : isBlank(raw) ? [] : [raw];
		if (given.some(isUnresolved)) return { problem: unresolved(displayName) };
		const chosen = new Set<V>();
		for (const each of given) {
			const found = offered.find(({ value }) => value === each);
			if (!found) {
				const sentence = `${displayName} has ${show(each)}, which is none of`;
				return { problem: `${sentence} ${valuesOf(offered)}.` };
			}
			chosen.add(found.value);
		}
		return { value: chosen };
	});
}

function valuesOf(choices: ReadonlyArray<{ value: string }>): string {
	return choices.map(({ value }) => value).join(', ');
}

export function flag(words: Words, preset: boolean): Field<boolean> {
	return field<boolean>({ ...words, type: 'boolean', default: preset }, (raw) => {
		if (isBlank(raw)) return { value: preset };
		return typeof raw === 'boolean'
			? { value: raw }
			: { problem: `${words.displayName} must be true or false.` };
	});
}
