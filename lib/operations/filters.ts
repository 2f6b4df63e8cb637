import {
	field,
	type Field,
	isUnresolved,
	type Json,
	optionalAmount,
	optionalChoice,
	optionalText,
	unresolved,
} from '../define';
import { matcher, searchable, show, toPlainText } from '../values/text';

type SortBy = 'name' | 'rateAscending' | 'rateDescending';

type Priced = Json & { name: string | null; rate: number | null };

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

/** Filters by words, for services and products. */
export function searchField(placeholder: string) {
	return optionalText({
		displayName: 'Search',
		placeholder,
		description: 'Words that the name, the category or the ID must contain',
	});
}

/** Filters by category and price, for services and products. */
export function listFilters(placeholder: string) {
	return {
		category: optionalText({
			displayName: 'Category',
			placeholder,
			description: 'Words that the category must contain',
		}),
		maxRate: optionalAmount({
			displayName: 'Max Price',
			description: "The highest price to return, as the panel's list has it",
		}),
		minRate: optionalAmount({
			displayName: 'Min Price',
			description: "The lowest price to return, as the panel's list has it",
		}),
	};
}

/** What an entry's texts must be like to pass; conditions that are not set cost nothing. */
export function textConditions(
	{ category, search }: { category?: string; search?: string },
	idField: string,
): Array<(entry: Json) => boolean> {
	const conditions: Array<(entry: Json) => boolean> = [];
	if (category !== undefined) {
		const matches = matcher(asShown(category));
		conditions.push((entry) => matches(searchable(entry.category)));
	}
	if (search !== undefined) {
		const matches = matcher(asShown(search));
		conditions.push((entry) => matches(searchable(entry.name, entry.category, entry[idField])));
	}
	return conditions;
}

/** A user may copy what the panel prints, markup and all. */
function asShown(typed: string): string {
	return toPlainText(typed) ?? typed;
}

interface Chosen {
	filters: { minRate?: number | undefined; maxRate?: number | undefined };
	options: { sortBy?: SortBy | undefined };
}

/**
 * Which entries of a price list are returned, and in which order. What has no price passes no filter
 * by price.
 *
 * @param isLike what they must be like besides their price
 */
export function choiceOf({ filters, options }: Chosen, isLike: (entry: Json) => boolean) {
	const { minRate, maxRate } = filters;
	const isPriced = ({ rate }: Priced) =>
		(minRate === undefined && maxRate === undefined) ||
		(rate !== null && rate >= (minRate ?? 0) && rate <= (maxRate ?? Infinity));
	return {
		passes: (entry: Priced) => isPriced(entry) && isLike(entry),
		compare: options.sortBy && orders[options.sortBy],
	};
}

export interface CategoryFilter {
	/** Chosen from the list, exactly as the panel spells them; none where a text was typed. */
	chosen: string[];
	passes: (category: unknown) => boolean;
}

/** Categories chosen from the list, or a text whose words a category must contain. */
export function categories(nouns: string, loadOptionsMethod: string): Field<CategoryFilter> {
	return field<CategoryFilter>(
		{
			displayName: 'Category Names or IDs',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod },
			default: [],
			description: `Only ${nouns} of these categories. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
		},
		(raw) => {
			if (typeof raw === 'string' && raw.trim() !== '') {
				const matches = matcher(raw.trim());
				return { value: { chosen: [], passes: (category) => matches(searchable(category)) } };
			}
			const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw ?? ''];
			if (given.some(isUnresolved)) return { problem: unresolved('Category') };
			const wrong = given.find((each) => typeof each !== 'string');
			if (wrong !== undefined) return { problem: `Category must be a text, not ${show(wrong)}.` };
			const chosen = given.flatMap((each) =>
				typeof each === 'string' && each.trim() !== '' ? [each] : [],
			);
			const passes = (category: unknown) =>
				chosen.length === 0 || chosen.some((each) => each === category);
			return { value: { chosen, passes } };
		},
	);
}
