import { DateTime } from 'luxon';
import { show } from './show';

const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.,+Z -]{0,30})?$/i;

/** The end date of a subscription as panels want it, day/month/year. The day is taken as written. */
export function parseExpiry(value: unknown): { value: string } | { problem: string } {
	if (value === null || value === undefined || value === '') return { problem: 'Expiry is empty.' };
	const [year = NaN, month = NaN, day = NaN] = parts(value);
	if (!isDay(year, month, day)) {
		return {
			problem: `Expiry is ${show(value)}, which is no date. Write day/month/year, such as 31/12/2026.`,
		};
	}
	return { value: [pad(day), pad(month), year].join('/') };
}

const pad = (part: number) => String(part).padStart(2, '0');

function isDay(year: number, month: number, day: number): boolean {
	if (![year, month, day].every(Number.isInteger) || year < 2000 || year > 9999) return false;
	return DateTime.fromObject({ year, month, day }, { zone: 'utc' }).isValid;
}

function parts(value: unknown): number[] {
	if (typeof value === 'string') return fromText(value.slice(0, 60).trim());
	if (value instanceof Date) {
		return [value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()];
	}
	return typeof value === 'object' && value !== null ? fromDateTime(value) : [];
}

function fromText(text: string): number[] {
	const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
	if (year !== undefined) return [year, month, day].map(Number);
	const [, ...yearFirst] = YEAR_FIRST.exec(text) ?? [];
	return yearFirst.map(Number);
}

/** n8n's own luxon makes these, a class other than ours, so they are known by their fields only. */
function fromDateTime(value: object): number[] {
	try {
		if (!('year' in value && 'month' in value && 'day' in value)) return [];
		return [value.year, value.month, value.day].map((part) =>
			typeof part === 'number' ? part : NaN,
		);
	} catch {
		return [];
	}
}
