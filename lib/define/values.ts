import { isRecord } from '../values/record';
import type { OrProblem } from '../values/result';
import { addedOf, readEach, type Fields, type Raw, type Read } from './field';
import { connectionOptions } from './options';
import type { Given, IdsField } from './spec';

/** Reads what the user gave for each field; a problem is a sentence for the user. */
export function readFields<F extends Fields, O extends Fields>(
	fields: F | undefined,
	options: O | undefined,
	raw: Raw,
): OrProblem<{ values: Given<F, O> }> {
	const read = readEach(fields ?? {}, raw);
	const given = rawOptions(raw);
	const added = readEach(addedOf(options ?? {}, given), given);
	const problems = [...read.problems, ...added.problems];
	if (problems.length > 0) return { problem: problems.join(' ') };
	return { values: { ...read.values, options: added.values } as Given<F, O> };
}

/** The names and values the user adds, which go out verbatim. */
export function readAdditional(raw: Raw): Read<Readonly<Record<string, string>>> {
	const { additionalParameters } = rawOptions(raw);
	if (additionalParameters === undefined) return { value: {} };
	return connectionOptions.additionalParameters.read(additionalParameters);
}

function rawOptions({ options }: Raw): Raw {
	return isRecord(options) ? options : {};
}

/**
 * Refuses an ID that is called like a field of the operation's own answers: where an answer is a map
 * by ID, one could be taken for the other.
 *
 * @param names those of the fields, in lower case
 */
export function readOwnIds(
	{ field }: IdsField,
	raw: unknown,
	names: ReadonlySet<string>,
): Read<readonly string[]> {
	const read = field.read(raw);
	if ('problem' in read) return read;
	const name = read.value.find((id) => names.has(id.toLowerCase()));
	if (name === undefined) return read;
	const said = `${field.property.displayName}: "${name}" is not an ID`;
	return { problem: `${said}: the panel's answers have a field of that name.` };
}

/**
 * Whether the user has added a parameter that decides the price. PHP reads `quantity[]` and
 * `quantity[0]` as `quantity`, and some panels take any letter case.
 */
export function isOverridden(pricedBy: readonly string[], added: Readonly<Record<string, string>>) {
	return Object.keys(added).some((name) =>
		pricedBy.includes(name.toLowerCase().replace(/\[.*$/s, '').trim()),
	);
}

/** The parameters that have a value. */
export function filled(
	params: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(params).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
	);
}
