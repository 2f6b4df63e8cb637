import { choices, type Field, ids } from '../../../lib/define';
import { documentedStatuses } from '../../../lib/values/statuses';

/** More can't be asked for in the time between two polls, nor remembered well. */
const idsAtMost = 20_000;

/**
 * Ids to watch, each once.
 *
 * @param otherwise where to look for those whose ids are not known beforehand
 */
export function watchedIds(
	displayName: string,
	placeholder: string,
	otherwise = '',
): Field<string[]> {
	const all = ids({
		displayName,
		placeholder,
		description: `IDs to watch, separated by commas, spaces or new lines, or an expression that gives a list. Up to 20,000; finished ones are no longer asked for.${otherwise}`,
	});
	const read: Field<string[]>['read'] = (raw) => {
		const found = all.read(raw);
		if ('problem' in found) return found;
		const value = [...new Set(found.value)];
		if (value.length <= idsAtMost) return { value };
		return {
			problem: `${displayName} has ${value.length} IDs; one trigger watches up to ${idsAtMost}. Leave out what has finished, or spread the IDs over several triggers.`,
		};
	};
	return { ...all, read };
}

/** What the list offers besides the documented statuses. */
const anyOther = 'other';

export const statuses = choices({
	displayName: 'Statuses',
	description: 'Which new statuses to report; none chosen means all',
	choices: [
		{
			name: 'Any Other',
			value: anyOther,
			description: 'A word of the panel that is none of the documented ones, such as Refunded',
		},
		...[...documentedStatuses].map((value) => ({
			name: value === 'In progress' ? 'In Progress' : value,
			value,
		})),
	],
});

/** Which statuses are reported; none chosen means all. */
export function isWantedStatus(chosen: ReadonlySet<string>): (status: string) => boolean {
	return (status) =>
		chosen.size === 0 ||
		chosen.has(status) ||
		(chosen.has(anyOther) && !documentedStatuses.has(status));
}
