import { optionalAmount, optionalChoice } from '../define';

export type SortBy = 'name' | 'rateAscending' | 'rateDescending';

export interface Priced {
	name: string | null;
	rate: number | null;
}

/** In which order entries are returned; as the panel lists them where nothing is chosen. */
export const sortBy = optionalChoice<SortBy>(
	{
		displayName: 'Sort By',
		choices: [
			{ name: 'Name', value: 'name' },
			{ name: 'Price (High to Low)', value: 'rateDescending' },
			{ name: 'Price (Low to High)', value: 'rateAscending' },
		],
		description:
			"How to sort the results; the panel's own order is kept when left out. What has no price comes last.",
	},
	'rateAscending',
);

export const orders: Record<SortBy, (a: Priced, b: Priced) => number> = {
	name: (a, b) => (a.name ?? '').localeCompare(b.name ?? ''),
	rateAscending: (a, b) => (a.rate ?? Infinity) - (b.rate ?? Infinity) || 0,
	rateDescending: (a, b) => (b.rate ?? -Infinity) - (a.rate ?? -Infinity) || 0,
};

/** Filters by price. */
export const rateFilters = {
	maxRate: optionalAmount({
		displayName: 'Max Price',
		description: "The highest price to return, as the panel's list has it",
	}),
	minRate: optionalAmount({
		displayName: 'Min Price',
		description: "The lowest price to return, as the panel's list has it",
	}),
};

/** What has no price passes no filter by price. */
export function rateFilter({
	minRate,
	maxRate,
}: {
	minRate?: number | undefined;
	maxRate?: number | undefined;
}): (entry: { rate: number | null }) => boolean {
	if (minRate === undefined && maxRate === undefined) return () => true;
	return ({ rate }) => rate !== null && rate >= (minRate ?? 0) && rate <= (maxRate ?? Infinity);
}
