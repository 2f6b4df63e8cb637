import { show, toText } from '../../values/text';
import { field, isBlank, isUnresolved, unresolved, type Field, type Words } from '../field';

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
