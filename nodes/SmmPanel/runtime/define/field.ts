import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod';

/** What the editor shows; the name and when it shows come from where the field is used. */
export type FieldProperty = Omit<INodeProperties, 'name' | 'displayOptions'>;

/**
 * One parameter of an operation: how it is asked for and how what the user gave is read. Being one
 * value, a parameter can't lack its field nor a field its parameter.
 *
 * The schema's issues are sentences for the user.
 */
export interface Field<T> {
	property: FieldProperty;
	schema: z.ZodType<T, z.ZodTypeDef, unknown>;
	/** Values other fields must have for this one to show. */
	showWith?: Readonly<Record<string, Array<string | boolean>>>;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

export type Values<F extends Fields> = {
	[K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

export type Raw<F extends Fields> = { readonly [K in keyof F]?: unknown };
