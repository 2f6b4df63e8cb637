import { isRecord } from '../../values/record';
import { toId } from '../../values/ids';
import { show } from '../../values/show';
import type { Field } from '../field';
import { field, isBlank, isUnresolved, unresolved, type Words } from './base';

/** A field that can also be chosen from a list of the panel; given otherwise, it is read as it is. */
export function fromList<T>(searchListMethod: string, { property, read }: Field<T>): Field<T> {
	const { placeholder = 'e.g. 1', ...shown } = property;
	return {
		property: {
			...shown,
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: `Choose a ${noun(property.displayName)}…`,
					typeOptions: { searchListMethod, searchable: true },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder },
			],
		},
		read: (raw) => read(isRecord(raw) && raw.__rl === true ? raw.value : raw),
	};
}

/** One record chosen from the panel's list or given by its ID; none is fine. */
export function optionalLocator(
	words: Words & { searchListMethod: string },
): Field<string | undefined> {
	const { searchListMethod, ...shown } = words;
	const { displayName } = words;
	const one = field<string | undefined>({ ...shown, type: 'string', default: '' }, (raw) => {
		if (isBlank(raw)) return { value: undefined };
		if (isUnresolved(raw)) return { problem: unresolved(displayName) };
		const value = toId(raw);
		return value === null
			? { problem: `${displayName} must be an ID, but is ${show(raw)}.` }
			: { value };
	});
	return fromList(searchListMethod, one);
}

function noun(displayName: string): string {
	return displayName.replace(/ ID$/, '').toLowerCase();
}
