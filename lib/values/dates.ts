import { DateTime } from 'luxon';

/** In milliseconds. */
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

const timePart = '(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?';
const offsetPart = '\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?';
const dayFirst = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${timePart}$`);
const yearFirst = new RegExp(
	`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${timePart}${offsetPart}$`,
	'i',
);
const earliestSeconds = 1e8;
const earliestMilliseconds = 1e11;

/**
 * A date out of an answer as ISO 8601 with its offset, such as `2026-12-31T23:59:00+07:00`: told in
 * `zone`, which is also assumed where the panel writes none. Null for what is no date of the years
 * 1970 to 9999, and for a zone that doesn't exist.
 */
export function toIsoDate(value: unknown, zone: string): string | null {
	if (!isValidZone(zone)) return null;
	const date = readDate(typeof value === 'string' ? value.slice(0, 60).trim() : value, zone);
	if (date === null || !date.isValid || date.year < 1970 || date.year > 9999) return null;
	return date.setZone(zone).startOf('second').toISO({ suppressMilliseconds: true });
}

function readDate(value: unknown, zone: string): DateTime | null {
	if (typeof value === 'number') return fromUnix(value, zone);
	if (typeof value !== 'string') return null;
	if (/^\d{9,14}$/.test(value)) return fromUnix(Number(value), zone);
	const { date, offset } = writtenDate(value) ?? {};
	if (date === undefined) return null;
	return DateTime.fromObject(date, {
		zone: offset === undefined ? zone : `UTC${withColon(offset)}`,
	});
}

/** What a text says of a date, which may not exist, and how far from UTC it says that it is told. */
export function writtenDate(text: string) {
	const [, dayOf, monthOf, yearOf, ...dayFirstTime] = dayFirst.exec(text) ?? [];
	const [, ...inOrder] = yearFirst.exec(text) ?? [];
	const parts = yearOf === undefined ? inOrder : [yearOf, monthOf, dayOf, ...dayFirstTime];
	if (parts.length === 0) return null;
	const [year = NaN, month = NaN, day = NaN, hour, minute, second] = parts.map((part) =>
		Number(part ?? 0),
	);
	return { date: { year, month, day, hour, minute, second }, offset: parts[6] };
}

/** luxon reads UTC+07:00 and UTC+07, but neither UTC+0700 nor UTCZ. */
function withColon(offset: string): string {
	return offset.replace(/z/i, '').replace(/(\d{2})(\d{2})$/, '$1:$2');
}

function fromUnix(value: number, zone: string): DateTime | null {
	if (!(value >= earliestSeconds)) return null;
	return DateTime.fromMillis(value < earliestMilliseconds ? value * 1000 : value, { zone });
}

// luxon takes these for the time zone of the machine that n8n runs on, which is not the panel's.
const ofTheMachine = new Set(['local', 'system', 'default', '']);

/** Where no zone is set: most panels are Vietnamese. */
export const defaultZone = 'Asia/Ho_Chi_Minh';

/** `Intl` lists these cities under earlier names, which nobody would look for. */
const renamed = new Map([
	['Africa/Asmera', 'Africa/Asmara'],
	['America/Godthab', 'America/Nuuk'],
	['Asia/Calcutta', 'Asia/Kolkata'],
	['Asia/Katmandu', 'Asia/Kathmandu'],
	['Asia/Rangoon', 'Asia/Yangon'],
	['Asia/Saigon', defaultZone],
	['Atlantic/Faeroe', 'Atlantic/Faroe'],
	['Europe/Kiev', 'Europe/Kyiv'],
]);

/** The names of all time zones, such as `Asia/Ho_Chi_Minh`, as people know them. */
export function allZones(): string[] {
	const listed = Intl.supportedValuesOf('timeZone').map((zone) => renamed.get(zone) ?? zone);
	return [...new Set([...listed, defaultZone, 'UTC'])].sort();
}

/** The default is not looked up: the first zone a process looks up costs it 6 MB and 10 ms. */
export function isValidZone(zone: unknown): zone is string {
	if (zone === defaultZone) return true;
	if (typeof zone !== 'string' || zone.length > 64) return false;
	return !ofTheMachine.has(zone.trim().toLowerCase()) && DateTime.fromMillis(0, { zone }).isValid;
}
