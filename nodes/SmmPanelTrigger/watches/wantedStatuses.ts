import { readChoices } from './read';

/** What the list offers besides the documented statuses. */
export const anyOther = 'other';

export const documentedStatuses = [
	'Canceled',
	'Completed',
	'In progress',
	'Partial',
	'Pending',
	'Processing',
] as const;

/** Which statuses are reported; none chosen means all. */
export function wantedStatuses(
	raw: unknown,
): { isWanted: (status: string) => boolean } | { problem: string } {
	const read = readChoices(raw, 'Statuses', [...documentedStatuses, anyOther]);
	if ('problem' in read) return read;
	const { chosen } = read;
	const documented: ReadonlySet<string> = new Set(documentedStatuses);
	return {
		isWanted: (status) =>
			chosen.size === 0 || chosen.has(status) || (chosen.has(anyOther) && !documented.has(status)),
	};
}
