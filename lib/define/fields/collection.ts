import { isRecord } from '../../values/record';
import type { Field, FieldProperty, Fields, Read, Values } from '../field';
import type { Words } from './text';

/**
 * A group of fields of which the user adds the ones that are needed.
 *
 * @param shown those that are there from the start
 */
export function collection<F extends Fields>(
	words: Words,
	fields: F,
	shown: Fields = {},
): Field<Partial<Values<F>>> {
	const options = Object.entries(fields).map(([name, entry]) => {
		const option = { ...entry.property, name };
		delete option.required;
		return option;
	});
	options.sort((a, b) => a.displayName.localeCompare(b.displayName));
	const preset = Object.entries(shown).map(([name, entry]) => [name, entry.property.default]);
	const property: FieldProperty = {
		...words,
		type: 'collection',
		default: Object.fromEntries(preset),
		options,
	};
	return { property, read: (raw) => readAdded(words.displayName, fields, raw ?? {}) };
}

/** What no field of the group is called stays behind. */
function readAdded<F extends Fields>(
	displayName: string,
	fields: F,
	raw: unknown,
): Read<Partial<Values<F>>> {
	if (!isRecord(raw)) return { problem: `${displayName} must be a group of fields.` };
	const problems: string[] = [];
	const values: Record<string, unknown> = {};
	for (const [name, { read }] of Object.entries(fields)) {
		if (raw[name] === undefined) continue;
		const result = read(raw[name]);
		if ('value' in result) values[name] = result.value;
		else problems.push(result.problem);
	}
	if (problems.length > 0) return { problem: problems.join(' ') };
	return { value: values as Partial<Values<F>> };
}
