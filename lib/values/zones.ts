import { DateTime } from 'luxon';

// These mean the time zone of whatever machine runs this, which is nobody's intention.
const ofTheMachine = new Set(['local', 'system', 'default', '']);

/** Most panels are Vietnamese. */
export const defaultZone = 'Asia/Ho_Chi_Minh';

/** JavaScript lists these cities by the names they had. */
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

/** The names of all time zones, as people know them. */
export function allZones(): string[] {
	const listed = Intl.supportedValuesOf('timeZone').map((zone) => renamed.get(zone) ?? zone);
	return [...new Set([...listed, defaultZone, 'UTC'])].sort();
}

/** The default is taken for granted: the first zone a process looks up costs it 6 MB and 10 ms. */
export function isValidZone(zone: unknown): zone is string {
	if (zone === defaultZone) return true;
	if (typeof zone !== 'string' || zone.length > 64) return false;
	return !ofTheMachine.has(zone.trim().toLowerCase()) && DateTime.fromMillis(0, { zone }).isValid;
}
