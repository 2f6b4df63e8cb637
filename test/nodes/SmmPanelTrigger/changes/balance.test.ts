import {
	balanceChanges,
	type KeptBalance,
} from '../../../../nodes/SmmPanelTrigger/changes/balance';

/** Plays a row of balances and tells which of them were reported. */
function reported(balances: readonly number[], reportExisting = false): number[] {
	let kept: KeptBalance | null = null;
	const found: number[] = [];
	for (const balance of balances) {
		const rules = { threshold: 10, reportExisting };
		const news = balanceChanges(kept, { balance, currency: 'USD' }, rules);
		kept = news.kept;
		if (news.changes.length > 0) found.push(balance);
	}
	return found;
}

test.each([
	['says nothing while it stays above', [20, 15, 10], []],
	['reports the crossing once', [20, 9.99, 5, 1], [9.99]],
	['takes the threshold itself for not below', [20, 10, 9, 10, 9], [9, 9]],
	['arms again once it was back above', [20, 5, 30, 4, 3], [5, 4]],
	['says nothing of a balance that was low from the start', [5, 4, 3], []],
	['reports a low start only after it recovered', [5, 30, 4], [4]],
	['reads a debt as below', [20, -1], [-1]],
])('a threshold of 10 %s', (_, balances, expected) => {
	expect(reported(balances)).toEqual(expected);
});

test('a balance that is low from the start is reported where that is wanted, once', () => {
	expect(reported([5, 4, 3], true)).toEqual([5]);
});

test('each crossing has a mark of its own, and the same crossing found again the same mark', () => {
	const rules = { threshold: 10, reportExisting: false };
	const at = (kept: KeptBalance | null, balance: number) =>
		balanceChanges(kept, { balance, currency: null }, rules);
	const above = at(null, 20).kept;
	const first = at(above, 9);
	const again = at(above, 7);
	const second = at(at(first.kept, 20).kept, 9);
	expect(again.changes[0]?.mark).toEqual(first.changes[0]?.mark);
	expect(second.changes[0]?.mark).not.toEqual(first.changes[0]?.mark);
	expect(first.changes[0]?.previous).toEqual({ balance: 20 });
});
