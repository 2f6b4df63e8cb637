import { parseIds } from '../../values/ids';
import { show } from '../../values/show';
import type { Field } from '../field';
import { field, isBlank, type Words } from './base';

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

export function id(words: Words): Field<string> {
	return field<string>({ ...words, type: 'string', default: '', required: true }, (raw) => {
		if (isBlank(raw)) return { problem: `${words.displayName} is empty.` };
		const found = parseIds(raw);
		if ('problem' in found)
			return { problem: notOneId(words.displayName, raw, `: ${found.problem}`) };
		const [first, ...more] = found.ids;
		if (first !== undefined && more.length === 0) return { value: first };
		return {
			problem: notOneId(words.displayName, raw, ` takes one ID, but has ${found.ids.length}.`),
		};
	});
}

/** People, and models most of all, give the name of what they mean. */
function notOneId(displayName: string, raw: unknown, problem: string): string {
	const isName = typeof raw === 'string' && /\p{L}{2,}/u.test(raw) && !/[,;\n]/.test(raw);
	return isName
		? `${displayName} must be an ID, but ${show(raw)} looks like a name. Get Many finds the ID by words of the name.`
		: `${displayName}${problem}`;
}
