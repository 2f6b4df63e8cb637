import type { Job, Result } from '../../../lib/requests/plan';
import { eachPlace, plan } from '../../../lib/requests/plan';
import type { Reading } from '../../../lib/n8n/replies';
import { replyTo } from '../../../lib/n8n/replies';
import type { OpenItem, Row } from './item';

/** The requests for some items, and where their answers go. */
export interface Filing {
	jobs: Job[];
	/**
	 * Makes of a job's results what the items behind it come to, so that no record of the panel is
	 * kept.
	 *
	 * @returns whether an item has failed
	 */
	file(job: Job, results: readonly Result[]): boolean;
}

/** Plans the items' requests, and tells each item where its outcomes will be. */
export function filing(items: readonly OpenItem[], reading: Reading): Filing {
	const { jobs, starts, places } = plan(items, reading.operation.ids);
	const row: Row = Array<null>(places).fill(null);
	const owners: OpenItem[] = [];
	items.forEach((item, at) => {
		item.plan(row, owners.length);
		const end = starts[at + 1] ?? places;
		while (owners.length < end) owners.push(item);
	});
	const fileOne = (place: number, id: string, result: Result): boolean => {
		const owner = owners[place];
		if (!owner) return false;
		const outcome = replyTo(result, id, owner.call, reading);
		row[place] = outcome;
		return 'failure' in outcome;
	};
	return {
		jobs,
		file({ group, ids }, results) {
			let failed = false;
			ids.forEach((id, at) => {
				const result = results[at];
				if (!result) return;
				eachPlace(group, id, (place) => {
					failed = fileOne(place, id, result) || failed;
				});
			});
			return failed;
		},
	};
}
