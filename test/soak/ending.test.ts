import { endingOf } from './accounts/ending.ts';

const failed = (outcome: string) => ({ error: 'No', message: 'Look', details: { outcome } });
const skipped = (reason: string) => ({ skipped: true, deduplicationKey: 'k', reason });

test.each([
	[{ orderId: '7', link: 'https://social.example/1' }, 'done', '7'],
	[failed('rejected'), 'rejected', null],
	[failed('not_sent'), 'not sent', null],
	[failed('unknown'), 'unknown', null],
	[skipped('This deduplication key was bought before.'), 'bought before', null],
	[skipped('This deduplication key was recorded by a run that …'), 'in doubt', null],
	[{ ...skipped('Item 0 of this run has the same …'), orderId: '7' }, 'same run', null],
])('%j is told as %s', (item, ending, id) => {
	expect(endingOf(item, 'orderId')).toEqual({ ending, id });
});

test('an item without an id or an outcome is no answer', () => {
	expect(() => endingOf({ link: 'https://social.example/1' }, 'orderId')).toThrow(
		'neither orderId',
	);
});
