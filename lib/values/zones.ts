import { DateTime } from 'luxon';

// These mean the time zone of whatever machine runs this, which is nobody's intention.
const ofTheMachine = new Set(['local', 'system', 'default', '']);

/** Most panels are Vietnamese. */
export const defaultZone = 'Asia/Ho_Chi_Minh';

/** The default is taken for granted: the first zone a process looks up costs it 6 MB and 10 ms. */
export function isValidZone(zone: unknown): zone is string {
	if (zone === defaultZone) return true;
	if (typeof zone !== 'string' || zone.length > 64) return false;
	return !ofTheMachine.has(zone.trim().toLowerCase()) && DateTime.fromMillis(0, { zone }).isValid;
}
