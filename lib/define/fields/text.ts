import { toText } from '../../values/text';
import { field, isBlank, type Field, type Words } from '../field';

export function text(words: Words): Field<string> {
	return field<string>({ ...words, type: 'string', default: '', required: true }, (raw) => {
		const value = toText(raw)?.trim() ?? '';
		return value === '' ? { problem: `${words.displayName} is empty.` } : { value };
	});
}

export function optionalText(words: Words): Field<string | undefined> {
	return field<string | undefined>({ ...words, type: 'string', default: '' }, (raw) => {
		if (isBlank(raw)) return { value: undefined };
		const value = toText(raw)?.trim();
		return value === undefined ? { problem: `${words.displayName} must be a text.` } : { value };
	});
}
