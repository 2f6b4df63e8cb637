import { z } from 'zod';
import type { Field, FieldProperty, Fields, Values } from '../field';
import type { Words } from './base';

/** A group of fields of which the user adds the ones that are needed. */
export function collection<F extends Fields>(words: Words, fields: F): Field<Partial<Values<F>>> {
	const shape = Object.fromEntries(
		Object.entries(fields).map(([name, entry]) => [name, entry.schema.optional()]),
	);
	const options = Object.entries(fields).map(([name, entry]) => {
		const shown = { ...entry.property, name };
		delete shown.required;
		return shown;
	});
	options.sort((a, b) => a.displayName.localeCompare(b.displayName));
	const property: FieldProperty = { ...words, type: 'collection', default: {}, options };
	const schema = z.preprocess((raw) => raw ?? {}, z.object(shape).passthrough());
	return { property, schema: schema as unknown as Field<Partial<Values<F>>>['schema'] };
}
