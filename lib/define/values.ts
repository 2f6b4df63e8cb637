import { isRecord } from '../values/record';
import type { OrProblem } from '../values/result';
import type { Fields, Read } from './field';
import { connectionOptions } from './options';
import type { Given, IdsField } from './spec';

type RawValues = Readonly<Record<string, unknown>>;

/** Reads what the user gave for each field; a problem is a sentence for the user. */
export function readFields<F extends Fields, O extends Fields>(
	fields: F | undefined,
	options: O | undefined,
	raw: RawValues,
): OrProblem<{ values: Given<F, O> }> {
	const problems: string[] = [];
	const values = readEach(fields ?? {}, raw, problems);
	values.options = options ? readOwnOptions(options, rawOptions(raw), problems) : {};
	if (problems.length > 0) return { problem: problems.join(' ') };
	return { values: values as Given<F, O> };
}

function readOwnOptions(options: Fields, given: RawValues, problems: string[]) {
	const own = Object.entries(options).filter(([name]) => name in given);
	return readEach(Object.fromEntries(own), given, problems);
}

function readEach(fields: Fields, raw: RawValues, problems: string[]) {
	const values: Record<string, unknown> = {};
	for (const [name, field] of Object.entries(fields)) {
		// n8n hands over nothing for a field it doesn't show.
		const given = isShown(field, values) ? raw[name] : field.property.default;
		const read = field.read(given);
		if ('value' in read) values[name] = read.value;
		else problems.push(read.problem);
	}
	return values;
}

function isShown({ showWith = {} }: Fields[string], values: RawValues) {
	return Object.entries(showWith).every(([name, shown]) =>
		shown.some((value) => value === values[name]),
	);
}

const nothingAdded = { values: {} };

/** The names and values the user adds, which go out verbatim. */
export function readAdditional(
	raw: RawValues,
): OrProblem<{ values: Readonly<Record<string, string>> }> {
	const given = rawOptions(raw).additionalParameters;
	if (given === undefined) return nothingAdded;
	const read = connectionOptions.additionalParameters.read(given);
	return 'value' in read ? { values: read.value } : read;
}

function rawOptions(raw: RawValues): RawValues {
	return isRecord(raw.options) ? raw.options : {};
}

/** Where an answer is a map by ID, an ID with the name of a field could be taken for that field. */
export function readOwnIds(
	{ field }: IdsField,
	raw: unknown,
	isName: (id: string) => boolean,
): Read<readonly string[]> {
	const read = field.read(raw);
	const name = 'value' in read ? read.value.find(isName) : undefined;
	if (name === undefined) return read;
	const said = `${field.property.displayName}: "${name}" is not an ID`;
	return { problem: `${said}: the panel's answers have a field of that name.` };
}

/** PHP reads `quantity[]` and `quantity[0]` as `quantity`, and some panels any letter case. */
export function isOverridden(pricedBy: readonly string[], added: Readonly<Record<string, string>>) {
	return Object.keys(added).some((name) =>
		pricedBy.includes(name.toLowerCase().replace(/\[.*$/s, '').trim()),
	);
}

/** Without what is left empty. */
export function filled(
	params: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
	const kept = Object.entries(params).filter(
		(pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
	);
	return Object.fromEntries(kept);
}
