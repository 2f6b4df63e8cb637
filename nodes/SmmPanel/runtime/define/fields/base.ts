import { z } from 'zod';
import type { Field, FieldProperty } from '../field';
import { isUnresolved, unresolved } from './expression';

export type Words = Omit<FieldProperty, 'type' | 'default'>;
export type Read<T> = { value: T } | { problem: string };

/** A field whose value a plain function reads; its problem is the sentence the user gets. */
export function field<T>(property: FieldProperty, read: (raw: unknown) => Read<T>): Field<T> {
	const schema = z.unknown().transform((raw, context): T => {
		const result = isUnresolved(raw) ? { problem: unresolved(property.displayName) } : read(raw);
		if ('value' in result) return result.value;
		context.addIssue({ code: 'custom', message: result.problem });
		return z.NEVER;
	});
	return { property, schema };
}

export function isBlank(raw: unknown): boolean {
	return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}
