import { failure } from '../../../lib/errors/failure';
import type { ErrorCategory } from '../../../lib/errors/categories';
import {
	isDueToTell,
	isWaiting,
	toldAt,
	troubleAfter,
	type Trouble,
} from '../../../nodes/SmmPanelTrigger/trouble';
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
		if (!trouble || !isWaiting(trouble, 'key-1', now)) {
			asked.push(at);
			trouble = troubleAfter(fail(at), trouble, 'key-1', now);
		}
		if (isDueToTell(trouble, now)) {
			told.push(at);
			trouble = toldAt(trouble, now);
		}
	}
	return { asked, told };
}

const aDay = 24 * 60;

test('an outage is told at once and then hourly, and the panel is asked at every poll', () => {
	const { asked, told } = play(150, () => failing('network'));
	expect(told).toEqual([0, 60, 120]);
	expect(asked).toHaveLength(150);
});

test('an outage with ever other words is one trouble', () => {
	const kinds = ['network', 'panel', 'unreadable'] as const;
	expect(play(90, (at) => failing(kinds[at % 3] ?? 'panel')).told).toEqual([0, 60]);
});

const refusals = [0, 5, 15, 35, 75, 155, 315, 635, 995, 1355];

test('a refused key is tried again after growing waits only, and told hourly all the same', () => {
	const { asked, told } = play(aDay, () => failing('auth'));
	expect(asked).toEqual(refusals);
	expect(told).toEqual(Array.from({ length: 24 }, (_, n) => n * 60));
});

test.each<ErrorCategory>(['auth', 'request', 'service', 'funds', 'input'])(
	'words with a number or a time in them are the same trouble each time: %s',
	(category) => {
		const words = (at: number) => failing(category, { error: `Refused at 12:${at} (try ${at})` });
		const { asked, told } = play(aDay, words);
		expect(told).toHaveLength(24);
		if (category === 'auth') expect(asked).toEqual(refusals);
	},
);

test.each<[ErrorCategory, ErrorCategory]>([
	['auth', 'network'],
	['auth', 'panel'],
	['auth', 'service'],
	['auth', 'unreadable'],
])('a refused key that alternates with other trouble backs off all the same: %s, %s', (...two) => {
	let turn = 0;
	const { asked, told } = play(aDay, () => failing(two[turn++ % 2] ?? 'auth'));
	expect(asked.length).toBeLessThan(20);
	expect(told.length).toBeLessThan(50);
});

test('troubles that alternate are each told hourly', () => {
	const { told } = play(aDay, (at) => failing(at % 2 === 0 ? 'network' : 'request'));
	expect(told).toHaveLength(48);
});

test('the wait a panel asks for is kept', () => {
	const { asked } = play(12, () => failing('rate_limit', { retryAfterMs: 5 * minute }));
	expect(asked).toEqual([0, 5, 10]);
});

test('a key refused during an outage is told at once', () => {
	expect(play(30, (at) => failing(at < 20 ? 'network' : 'auth')).told).toEqual([0, 20]);
});

test('a corrected key is tried at once', () => {
	const trouble = troubleAfter(failing('auth'), null, 'key-1', 0);
	expect(isWaiting(trouble, 'key-1', minute)).toBe(true);
	expect(isWaiting(trouble, 'key-2', minute)).toBe(false);
	const again = troubleAfter(failing('auth'), trouble, 'key-1', minute);
	expect(again.kinds.auth).toEqual({ times: 2, toldAt: null });
	expect(troubleAfter(failing('auth'), again, 'key-2', minute).kinds).toEqual({
		auth: { times: 1, toldAt: null },
	});
});

test('what keeps a poll from reading the credential leaves the wait for a refused key as it is', () => {
	const refused = troubleAfter(failing('auth'), null, 'key-1', 0);
	const mistaken = troubleAfter(failing('input'), refused, null, minute);
	const again = troubleAfter(failing('auth'), mistaken, 'key-1', 10 * minute);
	expect(again.kinds.auth?.times).toBe(2);
});

test('a clock that is set back neither stretches a wait nor silences a report', () => {
	const trouble = troubleAfter(failing('auth'), null, 'key-1', 100 * hour);
	expect(isWaiting(trouble, 'key-1', 10 * hour)).toBe(false);
	expect(isDueToTell(toldAt(trouble, 100 * hour), 10 * hour)).toBe(true);
});
