import { isRecord } from '../../values/record';
import { addedOf, readEach, type Field, type Fields, type Values, type Words } from '../field';

/**
 * A group of fields of which the user adds the ones that are needed; only those are read.
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
	return {
		property: { ...words, type: 'collection', default: Object.fromEntries(preset), options },
		read(raw) {
			const given = raw ?? {};
			if (!isRecord(given)) return { problem: `${words.displayName} must be a group of fields.` };
			const { values, problems } = readEach(addedOf(fields, given), given);
			if (problems.length > 0) return { problem: problems.join(' ') };
			return { value: values as Partial<Values<F>> };
		},
	};
}
