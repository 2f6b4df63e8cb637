import { isRecord } from '../../../lib/values/record';
import type { Json } from '../../../lib/define';
import { sampleOf, type Change, type Comparison } from './change';

interface BalanceRules {
	threshold: number;
	reportExisting: boolean;
}

/** Reports a balance that has fallen below the threshold; once it is no longer below, it may fall again. */
export function compareBalance({ threshold, reportExisting }: BalanceRules): Comparison<Json> {
	return {
		compare(kept, [seen = {}]) {
			const balance = Number(seen.balance);
			const before = isKnownBalance(kept) ? kept : null;
			const below = balance < threshold;
			const wasBelow = before?.below ?? !reportExisting;
			const isFirst = before === null;
			const previous = before ? { balance: before.balance } : null;
			// Found again, one crossing may show another balance; at a first look nothing else tells it.
			const value = isFirst ? balance : null;
			const fields = { ...seen, threshold };
			const change: Change = { change: 'below', id: '', value, fields, previous };
			return { kept: { balance, below }, isFirst, changes: below && !wasBelow ? [change] : [] };
		},
		sample: (records) =>
			records.map((record) => sampleOf('below', { ...record, threshold }, ['balance'])),
	};
}

function isKnownBalance(kept: unknown): kept is { balance: number; below: boolean } {
	return isRecord(kept) && typeof kept.balance === 'number' && typeof kept.below === 'boolean';
}
