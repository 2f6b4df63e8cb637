import { ids, type Field } from '../../../lib/define';

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
