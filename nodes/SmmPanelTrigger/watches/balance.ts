import { get } from '../../../lib/operations/balance/get.operation';
import type { Failure } from '../../../lib/errors/failure';
import { isRecord } from '../../../lib/values/record';
import type { KeptBalance } from '../changes/balance';
import { balanceChanges } from '../changes/balance';
import type { Asker, WatchMaker } from '../watch';
import { outOfTime, readNumber, recordsOf } from './read';

export const balanceBelow: WatchMaker = ({ threshold: given, reportExisting }) => {
	const read = readNumber(given, 'Threshold');
	if ('problem' in read) return read;
	const threshold = read.value;
	return {
		basis: [threshold],
		async look(panel, kept) {
			const seen = await balanceOf(panel);
			if ('failure' in seen) return seen;
			const rules = { threshold, reportExisting: reportExisting === true };
			return balanceChanges(unpack(kept), seen, rules);
		},
		async sample(panel) {
			const seen = await balanceOf(panel);
			if ('failure' in seen) return seen;
			return [
				{ change: 'below', id: '', mark: 'sample', fields: { ...seen, threshold }, previous: null },
			];
		},
	};
};

async function balanceOf(
	panel: Asker,
): Promise<{ balance: number; currency: string | null } | { failure: Failure }> {
	const found = recordsOf(await panel.ask(get), get);
	if ('failure' in found) return found;
	const [record] = found.records;
	if (typeof record?.balance !== 'number') return outOfTime(get);
	const { balance, currency } = record;
	return { balance, currency: typeof currency === 'string' ? currency : null };
}

function unpack(kept: unknown): KeptBalance | null {
	if (!isRecord(kept)) return null;
	const { balance, below, crossings } = kept;
	if (typeof balance !== 'number' || typeof below !== 'boolean') return null;
	return { balance, below, crossings: typeof crossings === 'number' ? crossings : 0 };
}
