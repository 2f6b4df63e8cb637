/** The start of the day that `d/m/Y` names, or null where it names none: months have their days. */
export function dateOf(text: string): number | null {
	const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
	if (!parts) return null;
	const [day = 0, month = 0, year = 0] = parts.slice(1).map(Number);
	const date = new Date(Date.UTC(year, month - 1, day));
	const isSame =
		date.getUTCDate() === day && date.getUTCMonth() === month - 1 && date.getUTCFullYear() === year;
	return isSame ? date.getTime() : null;
}
