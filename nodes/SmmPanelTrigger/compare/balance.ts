import { isRecord } from '../../../lib/values/record';
import { sampleOf, type Change, type Comparison } from './change';

interface BalanceRules {
	threshold: number;
	reportExisting: boolean;
}

/** Reports a balance that has fallen below the threshold; once it is no longer below, it may fall again. */
export function compareBalance({ threshold, reportExisting }: BalanceRules): Comparison {
	return {
		compare(kept, [seen = {}]) {
			const balance = Number(seen.balance);
			const before = isKnownBalance(kept) ? kept : null;
			const isBelow = balance < threshold;
			const wasBelow = before?.below ?? !reportExisting;
			const isFirst = before === null;
			const change: Change = {
				change: 'below',
				id: '',
				// Where n8n ended before it saved the memory, the next poll finds the same crossing, maybe with
				// another balance, and must give it the same event ID. After a first look no memory counts the
				// crossings, so there the balance has to tell one from the next.
				value: isFirst ? balance : null,
				fields: { ...seen, threshold },
				previous: before && { balance: before.balance },
			};
			const changes = isBelow && !wasBelow ? [change] : [];
			return { kept: { balance, below: isBelow }, isFirst, changes };
		},
		sample: (records) =>
			records.map((record) => sampleOf('below', { ...record, threshold }, ['balance'])),
	};
}

function isKnownBalance(kept: unknown): kept is { balance: number; below: boolean } {
	return isRecord(kept) && typeof kept.balance === 'number' && typeof kept.below === 'boolean';
}
