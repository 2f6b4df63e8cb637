import type { Field, FieldProperty, Read } from '../field';
import { isUnresolved, unresolved } from './expression';

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
