import type { OrProblem } from '../values/result';
import type { INodeProperties } from 'n8n-workflow';

/** What the editor shows; the name and when it shows come from where the field is used. */
export type FieldProperty = Omit<INodeProperties, 'name' | 'displayOptions'>;

/** What was read, or a sentence for the user about what is wrong with it. */
export type Read<T> = OrProblem<{ value: T }>;

/**
 * One parameter of an operation: how it is asked for and how what the user gave is read. Being one
 * value, a parameter can't lack its field nor a field its parameter.
 */
export interface Field<T> {
	property: FieldProperty;
	read: (raw: unknown) => Read<T>;
	/** Values other fields must have for this one to show. */
	showWith?: Readonly<Record<string, Array<string | boolean>>>;
	/** What the editor shows instead, depending on the line that was chosen in another field's list. */
	whenListed?: WhenListed;
}

interface WhenListed {
	field: string;
	/** Words of the line. */
	says: string;
	property: FieldProperty;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

export type Values<F extends Fields> = {
	[K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

export type Raw<F extends Fields> = { readonly [K in keyof F]?: unknown };
