import { flag, type Field } from '../runtime/define';
import { wholeNumber } from '../runtime/define';

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

/** As many as the user wants of what the filters let through. */
export function limited<T>(list: readonly T[], wanted: { returnAll: boolean; limit: number }): T[] {
	return wanted.returnAll ? [...list] : list.slice(0, wanted.limit);
}

/** Whether a text holds every word of a search, in any letter case. */
export function matches(texts: ReadonlyArray<string | null>, search: string | undefined): boolean {
	if (search === undefined) return true;
	const text = texts.join(' ').toLowerCase();
	return search
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
