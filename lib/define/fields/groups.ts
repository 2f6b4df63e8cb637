import { isRecord } from '../../values/record';
import { shorten, toText } from '../../values/text';
import { field, isBlank, isUnresolved, readAdded, unresolved } from '../field';
import type { Field, FieldProperty, Fields, Read, Values, Words } from '../field';

/**
 * A group of fields of which the user adds the ones that are needed; only those are read.
 *
 * @param shown those that are there from the start
 */
export function collection<F extends Fields>(
	words: Words,
	fields: F,
	shown: Fields = {},
): Field<Partial<Values<F>>> {
	const options = Object.entries(fields).map(([name, entry]) => {
		const option = { ...entry.property, name };
		delete option.required;
		return option;
	});
	options.sort((a, b) => a.displayName.localeCompare(b.displayName));
	const preset = Object.entries(shown).map(([name, entry]) => [name, entry.property.default]);
	return {
		property: { ...words, type: 'collection', default: Object.fromEntries(preset), options },
		read(raw) {
			const given = raw ?? {};
			if (!isRecord(given)) return { problem: `${words.displayName} must be a group of fields.` };
			const { values, problems } = readAdded(fields, given);
			if (problems.length > 0) return { problem: problems.join(' ') };
			return { value: values as Partial<Values<F>> };
		},
	};
}

const pairProperty = {
	displayName: 'Parameter',
	name: 'parameter',
	type: 'collection' as const,
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Parameter' },
	// n8n starts every entry with a copy of this: both boxes are there without being added.
	default: { name: '', value: '' },
	placeholder: 'Add Name or Value',
	options: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string' as const,
			default: '',
			placeholder: 'e.g. coupon',
			description: "The parameter's name in the panel's API documentation",
		},
		{
			displayName: 'Value',
			name: 'value',
			type: 'string' as const,
			default: '',
			description: 'What to send under this name',
		},
	],
};

/** Names and values the user types, sent to the panel as they are. */
export function parameters(words: Words): Field<Record<string, string>> {
	const property: FieldProperty = {
		...words,
		type: 'fixedCollection',
		default: {},
		options: [{ displayName: 'Values', name: 'values', values: [pairProperty] }],
	};
	return field(property, (raw) => readPairs(raw, words.displayName));
}

/** Not for the user to set: the key comes from the credential, the action from the operation. */
const reserved = new Set(['key', 'action']);

function readPairs(raw: unknown, displayName: string): Read<Record<string, string>> {
	const value = new Map<string, string>();
	for (const entry of pairsOf(raw)) {
		const { name: called, value: given }: Record<string, unknown> = isRecord(entry) ? entry : {};
		const name = toText(called)?.trim() ?? '';
		if (name === '' && isBlank(given)) continue;
		if (name === '') return { problem: `${displayName} has a value without a name.` };
		if (reserved.has(name.toLowerCase())) {
			return { problem: `${displayName} can't set "${name}": the node sets it.` };
		}
		if (typeof given === 'object' && given !== null) {
			return { problem: `${displayName}: "${shorten(name, 40)}" must be a text or a number.` };
		}
		if (isUnresolved(given)) {
			return { problem: unresolved(`${displayName}: "${shorten(name, 40)}"`) };
		}
		value.set(name, String(given ?? ''));
	}
	return { value: Object.fromEntries(value) };
}

function pairsOf(raw: unknown): readonly unknown[] {
	const group = isRecord(raw) ? (raw.values ?? raw) : raw;
	const list = isRecord(group) ? (group.parameter ?? []) : group;
	if (Array.isArray(list)) return list;
	return isRecord(list) ? [list] : [];
}
