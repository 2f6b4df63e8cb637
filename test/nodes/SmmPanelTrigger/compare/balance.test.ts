import { compareBalance } from '../../../../nodes/SmmPanelTrigger/compare/thresholds';

/** Plays a row of balances and tells which of them were reported. */
function reported(balances: readonly number[], reportExisting = false): number[] {
	let kept: unknown = null;
	const found: number[] = [];
	for (const balance of balances) {
		const { compare } = compareBalance({ threshold: 10, reportExisting });
		const news = compare(kept, [{ balance, currency: 'USD' }], 0);
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

test('the same crossing found again is told with the same value, whatever the balance is by then', () => {
	const { compare } = compareBalance({ threshold: 10, reportExisting: false });
	const above = compare(null, [{ balance: 20 }], 0).kept;
	const [first, again] = [9, 7].map((balance) => compare(above, [{ balance }], 0).changes[0]);
	expect(again?.value).toEqual(first?.value);
	expect(first?.previous).toEqual({ balance: 20 });
});
