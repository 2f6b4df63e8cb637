import type { Operation, Prepared } from '../../../../nodes/SmmPanel/runtime/define';
import { outcomesOf } from '../../../../nodes/SmmPanel/runtime/replies';
import type { Slot } from '../../../../nodes/SmmPanel/runtime/slot';

const reading = { operation: { noun: 'order' } as Operation, zone: 'UTC', now: 0 };

function slot(spends: boolean): Slot {
	const prepared: Prepared = {
		api: 'add',
		params: {},
		ids: [],
		repeatable: false,
		spends,
		reply: () => {
			throw new TypeError('not a function');
		},
	};
	const answers = new Map([['', { record: {}, whole: {} }]]);
	const group = { api: 'add', params: {}, repeatable: false, spends, answers };
	return { item: 0, raw: {}, prepared, group };
}

test.each([
	['a purchase', true, /whether it was carried out is not known/],
	['a read', false, /has a form that could not be read/],
])('a record that breaks its reader leaves %s with an unknown outcome', (_, spends, words) => {
	expect(outcomesOf(slot(spends), reading)).toEqual([
		{
			failure: expect.objectContaining({
				error: expect.stringMatching(words),
				details: expect.objectContaining({ outcome: 'unknown', category: 'unreadable' }),
			}),
		},
	]);
});
