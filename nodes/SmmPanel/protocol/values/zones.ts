import { DateTime } from 'luxon';

// These mean the time zone of whatever machine runs this, which is nobody's intention.
const MACHINE = new Set(['local', 'system', 'default', '']);

export function isValidZone(zone: unknown): zone is string {
	if (typeof zone !== 'string' || zone.length > 64) return false;
	return !MACHINE.has(zone.trim().toLowerCase()) && DateTime.fromMillis(0, { zone }).isValid;
}
