import type { INodeProperties } from 'n8n-workflow';
import { isRecord } from '../values/record';
import type { OrProblem } from '../values/result';

/** What the editor shows; the name and when it shows come from where the field is used. */
export type FieldProperty = Omit<INodeProperties, 'name' | 'displayOptions'>;

/** What a field is called and says; the rest of its property follows from its kind. */
export type Words = Omit<FieldProperty, 'type' | 'default'>;

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
	/** What the editor shows in its place where the line chosen in `field` contains these words. */
	whenListed?: { field: string; says: string; property: FieldProperty };
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What the user gave for fields, by name. */
export type Raw = Readonly<Record<string, unknown>>;

export type Values<F extends Fields> = {
	[K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

/**
 * The values of an operation's fields, its own options among them. Ids are not: they travel by
 * themselves, and items that differ in nothing else share what was made of the rest.
 */
export type Given<F extends Fields, O extends Fields> = Values<F> & {
	options: Partial<Values<O>>;
};

/** A field that refuses an expression left as plain text; all other values go to `read`. */
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

/** What to tell the user about a value that is unresolved. */
export function unresolved(displayName: string): string {
	return `${displayName} holds an expression as plain text. Switch this field from Fixed to Expression.`;
}

/** Reads each of the fields; all that is wrong is told together, a sentence each. */
function readEach(fields: Fields, raw: Raw) {
	const values: Record<string, unknown> = {};
	const problems: string[] = [];
	for (const [name, { showWith = {}, property, read }] of Object.entries(fields)) {
		const isShown = Object.entries(showWith).every(([other, shown]) =>
			shown.some((value) => value === values[other]),
		);
		// n8n hands over nothing for a field it doesn't show.
		const result = read(isShown ? raw[name] : property.default);
		if ('value' in result) values[name] = result.value;
		else problems.push(result.problem);
	}
	return { values, problems };
}

/** Reads those of the fields that the user has added. */
export function readAdded(fields: Fields, raw: Raw) {
	const added = Object.entries(fields).filter(([name]) => raw[name] !== undefined);
	return readEach(Object.fromEntries(added), raw);
}

/** Reads what the user gave for each field; a problem is a sentence for the user. */
export function readFields<F extends Fields, O extends Fields>(
	fields: F | undefined,
	options: O | undefined,
	raw: Raw,
): OrProblem<{ values: Given<F, O> }> {
	const read = readEach(fields ?? {}, raw);
	const added = readAdded(options ?? {}, optionsIn(raw));
	const problems = [...read.problems, ...added.problems];
	if (problems.length > 0) return { problem: problems.join(' ') };
	return { values: { ...read.values, options: added.values } as Given<F, O> };
}

/** What the user has added of the options. */
export function optionsIn({ options }: Raw): Raw {
	return isRecord(options) ? options : {};
}
