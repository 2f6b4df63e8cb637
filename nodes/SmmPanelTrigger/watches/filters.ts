import { matcher } from '../../../lib/operations/fields';
import { isRecord } from '../../../lib/values/record';
import { show } from '../../../lib/values/show';
import { toText } from '../../../lib/values/text';
import { toId } from '../../../lib/values/ids';
import type { Json } from '../../../lib/define';

export type RawFilters = Readonly<Record<string, unknown>>;

/** Filters as the editor hands them over, with chosen resources as plain ids. */
export function rawFilters(raw: unknown): RawFilters {
	const filters = isRecord(raw) ? raw : {};
	return Object.fromEntries(
		Object.entries(filters).map(([name, value]) => [
			name,
			isRecord(value) && value.__rl === true ? value.value : value,
		]),
	);
}

export interface CategoryFilter {
	/** Chosen from the list, exactly as the panel spells them; none where a text was typed. */
	categories: string[];
	passes: (category: string | null) => boolean;
}

/** Categories chosen from the list, or a text whose words a category must contain. */
export function readCategories(raw: unknown): CategoryFilter | { problem: string } {
	if (typeof raw === 'string' && raw.trim() !== '') {
		const matches = matcher(raw.trim());
		return { categories: [], passes: (category) => matches([category]) };
	}
	const given: unknown[] = Array.isArray(raw) ? raw : raw === undefined ? [] : [raw];
	const categories: string[] = [];
	for (const value of given) {
		if (typeof value !== 'string')
			return { problem: `Category must be a text, not ${show(value)}.` };
		if (value.trim() !== '') categories.push(value);
	}
	return {
		categories,
		passes: (category) => categories.length === 0 || categories.includes(category ?? ''),
	};
}

/** The one service or product chosen; null where none is. */
export function readChosen(
	raw: unknown,
	name: string,
): { chosen: string | null } | { problem: string } {
	if (raw === undefined || raw === null || raw === '') return { chosen: null };
	const chosen = toId(raw);
	return chosen === null ? { problem: `${name} must be an id, but is ${show(raw)}.` } : { chosen };
}

export function readText(raw: unknown, name: string): { text?: string } | { problem: string } {
	if (raw === undefined || raw === null || raw === '') return {};
	const text = toText(raw)?.trim();
	return text === undefined ? { problem: `${name} must be a text, not ${show(raw)}.` } : { text };
}

export function readFlag(raw: unknown, name: string): { flag?: boolean } | { problem: string } {
	if (raw === undefined || raw === null || raw === '') return {};
	return typeof raw === 'boolean'
		? { flag: raw }
		: { problem: `${name} must be true or false, but is ${show(raw)}.` };
}

export function textOf(record: Json, name: string): string | null {
	const value = record[name];
	return typeof value === 'string' ? value : null;
}

export function flagOf(record: Json, name: string): boolean | null {
	const value = record[name];
	return typeof value === 'boolean' ? value : null;
}
