import { Refusal } from './refusal.ts';

/** A Map, not an object: a parameter may be called `__proto__`. */
export type Params = ReadonlyMap<string, string>;

const ID_LISTS = new Set(['orders', 'refills', 'proxy_id']);

/** As PHP reads a form: of equal names the last one counts. */
export const formParams = (body: string): Params => new Map(new URLSearchParams(body));

export function jsonParams(body: string): Params {
	const parsed: unknown = JSON.parse(body);
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return new Map();
	return new Map(Object.entries(parsed).map(([name, value]) => [name, asText(name, value)]));
}

function asText(name: string, value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map(String).join(ID_LISTS.has(name) ? ',' : '\n');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export const given = (params: Params, name: string): string => params.get(name)?.trim() ?? '';

export function required(params: Params, name: string): string {
	const value = given(params, name);
	if (value === '') throw new Refusal('missing', name);
	return value;
}

/** The lines that hold something; the two characters `\n` are no line break to a panel. */
export const lines = (text: string): string[] =>
	text
		.split(/\r\n|\r|\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '');

export const commaList = (text: string): string[] =>
	text
		.split(',')
		.map((id) => id.trim())
		.filter((id) => id !== '');

export function idList(text: string): string[] {
	const ids = commaList(text);
	if (ids.length > 100) throw new Refusal('tooMany', 100);
	return ids;
}

/** A whole number in digits, or null: "1.5", "1,000" and "-3" are none to these panels. */
export const wholeNumber = (text: string): number | null =>
	/^\d{1,12}$/.test(text) ? Number(text) : null;
