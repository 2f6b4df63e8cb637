import { isRecord } from '../../values/record';
import { toId } from '../../values/ids';
import { show } from '../../values/show';
import type { Field } from '../field';
import { field, isBlank, type Words } from './base';
import { isUnresolved, unresolved } from './expression';

/** One record chosen from the panel's list or given by its ID; none is fine. */
export function optionalLocator(
	words: Words & { searchListMethod: string },
): Field<string | undefined> {
	const { searchListMethod, ...shown } = words;
	const { displayName } = words;
	return field<string | undefined>(
		{
			...shown,
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: `Select a ${displayName.toLowerCase()}…`,
					typeOptions: { searchListMethod, searchable: true },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 1' },
			],
		},
		(raw) => {
			const given: unknown = isRecord(raw) && raw.__rl === true ? raw.value : raw;
			if (isBlank(given)) return { value: undefined };
			if (isUnresolved(given)) return { problem: unresolved(displayName) };
			const value = toId(given);
			return value === null
				? { problem: `${displayName} must be an id, but is ${show(given)}.` }
				: { value };
		},
	);
}
