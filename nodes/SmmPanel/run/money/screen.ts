import { lookingAt } from '../../../../lib/errors/purpose';
import type { Run } from '../run';
import type { Item } from '../item';
import { isOpen, isRemembered } from '../item';
import { toBalance, type Balance, type Looked } from './balance';
import type { Limits, LimitsOf } from './limits';
import { appraise, objection, type Spent } from './objection';

/**
 * Holds every purchase against its limits before the first one is sent. An item that breaks one, or
 * whose cost can't be known while a limit on it is set, fails here.
 */
export async function screen(run: Run, items: readonly Item[], limitsOf: LimitsOf): Promise<void> {
	const isMeant = (item: Item) => isOpen(item) && isBound(limitsOf.get(item));
	if (!items.some(isMeant)) return;
	const looksAtBalance = items.some((item) => isMeant(item) && limitsOf.get(item)?.checkFirst);
	const catalogue = await read(run, run.operation.catalogue);
	const balance: Balance = looksAtBalance ? toBalance(await read(run, 'balance')) : { left: null };
	const spent: Spent = { run: 0, now: 0 };
	const keys = new Set<string>();
	for (const item of items) {
		const limits = limitsOf.get(item);
		if (!item.call || !limits) continue;
		const key = limits.deduplicationKey;
		// The second of two equal keys is not bought, so it costs nothing.
		if (key !== undefined && keys.has(key)) continue;
		const appraisal = appraise(item.call, catalogue);
		const found = isMeant(item)
			? objection({ asked: item.call, limits, appraisal, spent, balance })
			: null;
		if (found) {
			item.fail(found);
			continue;
		}
		if (key !== undefined) keys.add(key);
		const cost = appraisal.cost ?? 0;
		spent.run += cost;
		if (!isRemembered(item)) spent.now += cost;
	}
}

function isBound(limits: Limits | undefined): boolean {
	if (!limits) return false;
	return limits.checkFirst || limits.maxCost !== undefined || limits.maxTotalCost !== undefined;
}

async function read(run: Run, action: string | null): Promise<Looked> {
	if (action === null) return null;
	return await run.client({ ...lookingAt(action), params: {}, repeatable: true });
}
