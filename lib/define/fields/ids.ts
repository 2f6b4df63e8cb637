import { parseIds, toId } from '../../values/ids';
import { isRecord } from '../../values/record';
import { show } from '../../values/text';
import { field, isBlank, type Field, type Words } from '../field';

/** One id, several separated by commas, spaces or new lines, or a list. */
export function ids(words: Words): Field<string[]> {
	return field<string[]>({ ...words, type: 'string', default: '', required: true }, (raw) => {
		if (isBlank(raw)) return { problem: `${words.displayName} is empty.` };
		const found = parseIds(raw);
		if ('ids' in found) return { value: found.ids };
		return { problem: `${words.displayName}: ${found.problem}` };
	});
}

/** The same where none is fine. */
export function optionalIds(words: Words): Field<string[]> {
	const { property, read } = ids(words);
	return {
		property: { ...property, required: false },
		read: (raw) => (isBlank(raw) ? { value: [] } : read(raw)),
	};
}

/** One id; more than one is refused. */
export function id(words: Words): Field<string> {
	return field<string>({ ...words, type: 'string', default: '', required: true }, (raw) => {
		if (isBlank(raw)) return { problem: `${words.displayName} is empty.` };
		const found = parseIds(raw);
		const [one, ...others] = 'ids' in found ? found.ids : [];
		if (one !== undefined && others.length === 0) return { value: one };
		// People, and models most of all, give the name of what they mean.
		const isName = typeof raw === 'string' && /\p{L}{2,}/u.test(raw) && !/[,;\n]/.test(raw);
		const problem = isName
			? ` must be an ID, but ${show(raw)} looks like a name. Get Many finds the ID by words of the name.`
			: 'problem' in found
				? `: ${found.problem}`
				: ` takes one ID, but has ${found.ids.length}.`;
		return { problem: `${words.displayName}${problem}` };
	});
}

/** Makes of a field one whose value can be typed or chosen from a list of the panel. */
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
					placeholder: `Choose a ${shown.displayName.replace(/ ID$/, '').toLowerCase()}…`,
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
	const one = field<string | undefined>({ ...shown, type: 'string', default: '' }, (raw) => {
		if (isBlank(raw)) return { value: undefined };
		const value = toId(raw);
		return value === null
			? { problem: `${words.displayName} must be an ID, but is ${show(raw)}.` }
			: { value };
	});
	return fromList(searchListMethod, one);
}
