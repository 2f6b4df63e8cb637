import type { ErrorCategory } from '../../../lib/errors/kinds';
import { failure } from '../../../lib/errors/failure';
import type { Trouble } from '../../../nodes/SmmPanelTrigger/trouble';
import { isDueToTell, isWaiting, troubleAfter } from '../../../nodes/SmmPanelTrigger/trouble';
import { purpose } from '../../support/purpose';

const minute = 60_000;
const hour = 60 * minute;

const failing = (category: ErrorCategory, more: { error?: string; retryAfterMs?: number } = {}) =>
	failure({ asked: purpose('balance'), category, outcome: 'rejected', error: category, ...more });

/** Polls every minute that all fail: when the panel was asked, and when the user was told. */
function play(minutes: number, fail: (minute: number) => ReturnType<typeof failing>) {
	let trouble: Trouble | null = null;
	const asked: number[] = [];
	const told: number[] = [];
	for (let at = 0; at < minutes; at += 1) {
		const now = at * minute;
		if (!trouble || !isWaiting(trouble, now, 'key-1')) {
			asked.push(at);
			trouble = troubleAfter(fail(at), trouble, now, 'key-1');
		}
		if (isDueToTell(trouble, now)) {
			told.push(at);
			trouble = { ...trouble, toldAt: now };
		}
	}
	return { asked, told };
}

test('an outage is told at once and then hourly, and the panel is asked at every poll', () => {
	const { asked, told } = play(150, () => failing('network'));
	expect(told).toEqual([0, 60, 120]);
	expect(asked).toHaveLength(150);
});

test('an outage with ever other words is one trouble', () => {
	const kinds = ['network', 'panel', 'unreadable'] as const;
	expect(play(90, (at) => failing(kinds[at % 3] ?? 'panel')).told).toEqual([0, 60]);
});

test('a refused key is tried again after growing waits only, and told hourly all the same', () => {
	const { asked, told } = play(24 * 60, () => failing('auth'));
	expect(asked).toEqual([0, 5, 15, 35, 75, 155, 315, 635, 995, 1355]);
	expect(told).toEqual(Array.from({ length: 24 }, (_, n) => n * 60));
});

test('the wait a panel asks for is kept', () => {
	const { asked } = play(12, () => failing('rate_limit', { retryAfterMs: 5 * minute }));
	expect(asked).toEqual([0, 5, 10]);
});

test('a key refused during an outage is told at once', () => {
	expect(play(30, (at) => failing(at < 20 ? 'network' : 'auth')).told).toEqual([0, 20]);
});

test('another thing to correct is told at once', () => {
	const told = play(30, (at) =>
		failing('input', { error: at < 10 ? 'No ids' : 'No threshold' }),
	).told;
	expect(told).toEqual([0, 10]);
});

test('a corrected key is tried at once', () => {
	const trouble = troubleAfter(failing('auth'), null, 0, 'key-1');
	expect(isWaiting(trouble, minute, 'key-1')).toBe(true);
	expect(isWaiting(trouble, minute, 'key-2')).toBe(false);
	expect(troubleAfter(failing('auth'), { ...trouble, times: 5 }, minute, 'key-2').times).toBe(1);
});

test('a clock that is set back neither stretches a wait nor silences a report', () => {
	const trouble = troubleAfter(failing('auth'), null, 100 * hour, 'key-1');
	expect(isWaiting(trouble, 10 * hour, 'key-1')).toBe(false);
	expect(isDueToTell({ ...trouble, toldAt: 100 * hour }, 10 * hour)).toBe(true);
});
