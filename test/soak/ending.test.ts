import { endingOf } from './accounts/ending.ts';

const failed = (outcome: string) => ({ error: 'No', message: 'Look', details: { outcome } });
const skipped = (reason: string) => ({ skipped: true, deduplicationKey: 'k', reason });

test.each([
	[{ orderId: '7', link: 'https://social.example/1' }, 'done', '7'],
	[failed('rejected'), 'rejected', null],
	[failed('not_sent'), 'not sent', null],
	[failed('unknown'), 'unknown', null],
	[
		skipped(
			'This was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To buy it once more, use another key.',
		),
		'bought before',
		null,
	],
	[skipped('It is not known whether this was bought: a run recorded …'), 'in doubt', null],
	[{ ...skipped('Item 0 of this run has the same …'), orderId: '7' }, 'same run', null],
])('%j is told as %s', (item, ending, id) => {
	expect(endingOf(item, 'orderId')).toEqual({ ending, id });
});

test('an item without an id or an outcome is no answer', () => {
	expect(() => endingOf({ link: 'https://social.example/1' }, 'orderId')).toThrow(
		'neither orderId',
	);
});
