import { toText } from '../../values/text';
import type { Field, FieldProperty, Read } from '../field';

export type Words = Omit<FieldProperty, 'type' | 'default'>;

/** A field whose value is read as it was given, unless it is an expression that n8n left alone. */
export function field<T>(property: FieldProperty, read: (raw: unknown) => Read<T>): Field<T> {
	return {
		property,
		read: (raw) => (isUnresolved(raw) ? { problem: unresolved(property.displayName) } : read(raw)),
	};
}

export function isBlank(raw: unknown): boolean {
	return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}

/** Whether the value is a text such as `{{ $json.id }}` that n8n took as it stands: its field is set to Fixed. */
export function isUnresolved(value: unknown): boolean {
	return typeof value === 'string' && value.includes('{{') && /\{\{[^{}]*\$/.test(value);
}

/** The sentence for the user of such a field. */
export function unresolved(displayName: string): string {
	return `${displayName} holds an expression as plain text. Switch this field from Fixed to Expression.`;
}

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
		return value === undefined
			? { problem: `${words.displayName} must be a text.` }
			: { value: value === '' ? undefined : value };
	});
}
