import { chunks } from '../../../../lib/values/ids';
import type { Item } from '../item';
import { progressOf } from '../progress';
import type { Run } from '../run';
import type { LimitsOf } from './limits';

const itemsALine = 100;

/**
 * n8n keeps no output of a node that was stopped, so what such a run has bought goes to n8n's log,
 * as a warning: at the level that n8n logs unless told otherwise.
 */
export function logPurchases(run: Run, items: readonly Item[], limitsOf: LimitsOf): void {
	const { bought, inDoubt } = progressOf(run, items);
	const keyOf = (item: number) => {
		const found = items[item];
		const key = found && limitsOf.get(found)?.deduplicationKey;
		return key === undefined ? '' : ` (key ${JSON.stringify(key)})`;
	};
	const { name } = run.context.getNode();
	const log = (what: string, entries: readonly string[]) => {
		for (const some of chunks(entries, itemsALine)) {
			const list = some.join('; ');
			run.context.logger.warn(`${JSON.stringify(name)} did not finish. ${what}: ${list}`);
		}
	};
	log(
		'Bought',
		bought.map(({ item, ids }) => `item ${item}${keyOf(item)}: ${ids.join(', ')}`),
	);
	log(
		"It is not known whether these were bought, so look on the panel's website",
		inDoubt.map((item) => `item ${item}${keyOf(item)}`),
	);
}
