import { show } from '../../values/show';
import type { Field } from '../field';
import { field, isBlank, isUnresolved, unresolved, type Words } from './base';

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
