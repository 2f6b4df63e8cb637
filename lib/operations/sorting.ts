import { optionalAmount, optionalChoice } from '../define';

type SortBy = 'name' | 'rateAscending' | 'rateDescending';

interface Priced {
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

const orders: Record<SortBy, (a: Priced, b: Priced) => number> = {
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

interface RateFilters {
	minRate?: number | undefined;
	maxRate?: number | undefined;
}

/** What has no price passes no filter by price. */
function rateFilter({
	minRate,
	maxRate,
}: RateFilters): (entry: { rate: number | null }) => boolean {
	if (minRate === undefined && maxRate === undefined) return () => true;
	return ({ rate }) => rate !== null && rate >= (minRate ?? 0) && rate <= (maxRate ?? Infinity);
}

/**
 * Which entries of a price list are returned, and in which order.
 *
 * @param isLike what they must be like besides their price
 */
export function choiceOf<T extends Priced>(
	{ filters, options }: { filters: RateFilters; options: { sortBy?: SortBy | undefined } },
	isLike: (entry: T) => boolean,
): { passes: (entry: T) => boolean; compare: ((a: Priced, b: Priced) => number) | undefined } {
	const isPriced = rateFilter(filters);
	return {
		passes: (entry) => isPriced(entry) && isLike(entry),
		compare: options.sortBy && orders[options.sortBy],
	};
}
