import type { OrProblem } from './result';
import { DateTime } from 'luxon';
import { toIsoDate, writtenDate } from './dates';
import { show } from './text';

/**
 * The end date of a subscription as panels want it, `31/12/2026`, from what a user typed or an
 * expression gave: a text, a `Date` or a luxon `DateTime`. A day is taken as written; a moment, which
 * is another day elsewhere, becomes its day in `zone`, the panel's.
 */
export function parseExpiry(value: unknown, zone: string): OrProblem<{ value: string }> {
	if (value === null || value === undefined || value === '') return { problem: 'Expiry is empty.' };
	const [year = NaN, month = NaN, day = NaN] = parts(value, zone);
	if (isDay(year, month, day)) {
		return { value: [day, month, year].map((part) => String(part).padStart(2, '0')).join('/') };
	}
	return {
		problem: `Expiry is ${show(value)}, which is no date. Write day/month/year, such as 31/12/2026.`,
	};
}

function isDay(year: number, month: number, day: number): boolean {
	if (![year, month, day].every(Number.isInteger) || year < 2000 || year > 9999) return false;
	return DateTime.fromObject({ year, month, day }, { zone: 'utc' }).isValid;
}

function parts(value: unknown, zone: string): number[] {
	if (typeof value === 'string') return fromText(value.slice(0, 60).trim(), zone);
	if (value instanceof Date) return fromMoment(value.getTime(), zone);
	return typeof value === 'object' && value !== null ? fromDateTime(value, zone) : [];
}

function fromMoment(milliseconds: unknown, zone: string): number[] {
	if (typeof milliseconds !== 'number') return [];
	const { year, month, day } = DateTime.fromMillis(milliseconds, { zone });
	return [year, month, day];
}

function fromText(text: string, zone: string): number[] {
	const { date, offset } = writtenDate(text) ?? {};
	if (offset !== undefined) return fromText((toIsoDate(text, zone) ?? '').slice(0, 10), zone);
	return date === undefined ? [] : [date.year, date.month, date.day];
}

/**
 * A `DateTime` comes from n8n's own copy of luxon, so `instanceof` would miss it: it is known by its
 * fields. Reading them may run code of an expression's object, which may throw.
 */
function fromDateTime(value: object, zone: string): number[] {
	try {
		if (hasZone(value) && 'toMillis' in value && typeof value.toMillis === 'function') {
			return fromMoment(value.toMillis(), zone);
		}
		if (!('year' in value && 'month' in value && 'day' in value)) return [];
		return [value.year, value.month, value.day].map((part) =>
			typeof part === 'number' ? part : NaN,
		);
	} catch {
		return [];
	}
}

/**
 * Where the user wrote no zone, n8n's `DateTime` has that of n8n's machine, of type `system`. Moving
 * such a day into the panel's zone could make it the day before, so only its parts are taken.
 */
function hasZone(value: object): boolean {
	const zone: unknown = 'zone' in value ? value.zone : null;
	return typeof zone === 'object' && zone !== null && 'type' in zone && zone.type !== 'system';
}
