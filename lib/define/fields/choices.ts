import { show, toText } from '../../values/text';
import type { Field, FieldProperty } from '../field';
import { field, isBlank, isUnresolved, unresolved, type Words } from './text';

/** One of a few values; letter case and blanks around it don't matter. */
export function choice<const V extends string>(
	words: Words & { choices: ReadonlyArray<{ name: string; value: V; description?: string }> },
	preset: V | '',
): Field<V> {
	const { choices, ...shown } = words;
	const property: FieldProperty = {
		...shown,
		type: 'options',
		options: [...choices],
		default: preset,
	};
	return field<V>(property, (raw) => {
		const wanted = (toText(raw) ?? '').trim().toLowerCase();
		const found = choices.find((entry) => entry.value.toLowerCase() === wanted);
		if (found) return { value: found.value };
		const names = choices.map((entry) => entry.value).join(', ');
		return { problem: `${words.displayName} must be one of ${names}.` };
	});
}

/** Like `choice`, but nothing chosen is fine. */
export function optionalChoice<const V extends string>(
	words: Words & { choices: ReadonlyArray<{ name: string; value: V; description?: string }> },
	preset: V,
): Field<V | undefined> {
	const strict = choice(words, preset);
	return field<V | undefined>(strict.property, (raw) =>
		isBlank(raw) ? { value: undefined } : strict.read(raw),
	);
}

export function flag(words: Words, preset: boolean): Field<boolean> {
	return field<boolean>({ ...words, type: 'boolean', default: preset }, (raw) => {
		if (isBlank(raw)) return { value: preset };
		return typeof raw === 'boolean'
			? { value: raw }
			: { problem: `${words.displayName} must be true or false.` };
	});
}

/** Any of a few values, or none. */
export function choices<const V extends string>(
	words: Words & { choices: ReadonlyArray<{ name: string; value: V; description?: string }> },
): Field<ReadonlySet<V>> {
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
				const all = offered.map(({ value }) => value).join(', ');
				return { problem: `${displayName} has ${show(each)}, which is none of ${all}.` };
			}
			chosen.add(found.value);
		}
		return { value: chosen };
	});
}
