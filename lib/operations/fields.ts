import { perId } from '../answers/perId';
import { isStatusText } from '../answers/texts';
import type { JsonRecord } from '../values/record';
import { asJson, flag, wholeNumber, type Field, type Json } from '../define';

export const returnAll = flag(
	{
		displayName: 'Return All',
		description: 'Whether to return all results or only up to a given limit',
	},
	false,
);

export const limit: Field<number> = {
	...wholeNumber(
		{ displayName: 'Limit', description: 'Max number of results to return' },
		{ preset: 50 },
	),
	showWith: { returnAll: [false] },
};

export const simplify = flag(
	{
		displayName: 'Simplify',
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	true,
);

/** Answers with a status for each ID. */
export const perStatus = perId({ valueKey: 'status', isValue: isStatusText });

interface Listing<T extends Json> {
	/** The output field with the id, for the panel's own records. */
	idField: string;
	/** Null for a record that is no entry. */
	read: (record: JsonRecord, id: string) => T | null;
	passes: (entry: T) => boolean;
	/** How to sort them; as found where nothing is said. */
	compare?: ((a: T, b: T) => number) | undefined;
}

/** The entries that pass, or their records, as many as the user wants. */
export function listed<T extends Json>(
	found: ReadonlyArray<{ id: string; record: JsonRecord }>,
	wanted: { returnAll: boolean; limit: number; simplify: boolean },
	{ idField, read, passes, compare }: Listing<T>,
): Json[] {
	const most = wanted.returnAll ? Infinity : wanted.limit;
	const passed: Array<{ entry: T; record: JsonRecord; id: string }> = [];
	found.some(({ id, record }) => {
		const entry = read(record, id);
		if (entry !== null && passes(entry)) passed.push({ entry, record, id });
		return compare === undefined && passed.length >= most;
	});
	if (compare) passed.sort((a, b) => compare(a.entry, b.entry));
	return passed
		.slice(0, most)
		.map(({ entry, record, id }) => (wanted.simplify ? entry : withId(record, idField, id)));
}

/** The panel's own record with the id added. */
export function withId(record: JsonRecord, name: string, id: string): Json {
	return asJson({ ...record, [name]: id });
}
