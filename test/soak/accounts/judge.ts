import type { Booking, Claim, Kind } from './claim.ts';

const nameOf = ({ kind, mark }: { kind: Kind; mark: string }) => `${kind} ${mark}`;

/** The promises about money, each with the sentences that tell where it was broken. */
export interface Accounts {
	bookedTwice: string[];
	/** Booked, and nobody was told its id or that it is in doubt. */
	unaccounted: string[];
	/** Told as bought, and not in the books. */
	invented: string[];
}

/** Compares what callers were told with the panel's books. */
export function judge(claims: readonly Claim[], bookings: readonly Booking[]): Accounts {
	const told = groupBy(claims, nameOf);
	const booked = groupBy(bookings, nameOf);
	const twice = [...booked].flatMap(([name, entries]) => {
		const times = entries.reduce((sum, entry) => sum + entry.times, 0);
		return times > 1 ? [`${name} was booked ${times} times`] : [];
	});
	const unaccounted = bookings.flatMap((booking) => {
		const heard = told.get(nameOf(booking)) ?? [];
		if (heard.some(({ ending, id }) => ending === 'unknown' || id === booking.id)) return [];
		const endings = heard.map(({ ending }) => ending).join(', ') || 'nothing';
		return [`${nameOf(booking)} is booked as ${booking.id}; its callers heard: ${endings}`];
	});
	const invented = claims.flatMap((claim) => {
		const entries = booked.get(nameOf(claim)) ?? [];
		if (claim.ending === 'bought before' && entries.length === 0)
			return [`${nameOf(claim)} was said to be bought before`];
		if (claim.id === null || entries.some(({ id }) => id === claim.id)) return [];
		return [`${nameOf(claim)} was told as ${claim.id}`];
	});
	return { bookedTwice: twice, unaccounted, invented };
}

function groupBy<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of all) {
		const group = groups.get(nameOf(one));
		if (group) group.push(one);
		else groups.set(nameOf(one), [one]);
	}
	return groups;
}
