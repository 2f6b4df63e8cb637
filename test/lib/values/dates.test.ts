import { DateTime } from 'luxon';
import fc from 'fast-check';
import { isValidZone, toIsoDate } from '../../../lib/values/dates';
import { parseExpiry } from '../../../lib/values/expiry';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('a date out of an answer', () => {
	test.each([
		['18-05-2025 22:14:17', '2025-05-18T22:14:17+07:00'],
		['18/05/2025 22:14', '2025-05-18T22:14:00+07:00'],
		['1/5/2025', '2025-05-01T00:00:00+07:00'],
		['2025-05-18 22:14:17', '2025-05-18T22:14:17+07:00'],
		['2025-05-18', '2025-05-18T00:00:00+07:00'],
		['2025.05.18', '2025-05-18T00:00:00+07:00'],
		['2025-05-18T15:14:17Z', '2025-05-18T22:14:17+07:00'],
		['2025-05-18T15:14:17.123456Z', '2025-05-18T22:14:17+07:00'],
		['2025-05-18T17:14:17+02:00', '2025-05-18T22:14:17+07:00'],
		['2025-05-18 17:14:17 +0200', '2025-05-18T22:14:17+07:00'],
		['2025-05-18 12:14:17-03', '2025-05-18T22:14:17+07:00'],
		[1747581257, '2025-05-18T22:14:17+07:00'],
		['1747581257', '2025-05-18T22:14:17+07:00'],
		[1747581257123, '2025-05-18T22:14:17+07:00'],
	])('%j is %s', (value, iso) => expect(toIsoDate(value, ZONE)).toBe(iso));

	test.each([
		'31-02-2025 10:00:00',
		'12/31/2025',
		'2025-13-01',
		'18-05-2025 25:00:00',
		'0000-00-00 00:00:00',
		'0001-01-01T00:00:00Z',
		'2025',
		'22:14:17',
		'tomorrow',
		'18-05-25',
		0,
		-1,
		12,
		1e300,
	])('%j is no date', (value) => expect(toIsoDate(value, ZONE)).toBeNull());

	test('another zone reads the same clock as another moment', () => {
		expect(toIsoDate('18-01-2025 22:14:17', 'Europe/Berlin')).toBe('2025-01-18T22:14:17+01:00');
		expect(toIsoDate('18-05-2025 22:14:17', 'Europe/Berlin')).toBe('2025-05-18T22:14:17+02:00');
	});

	test('an unknown zone gives no date rather than one of this machine', () => {
		expect(toIsoDate('18-05-2025 22:14:17', 'Mars/Olympus')).toBeNull();
		expect(toIsoDate('18-05-2025 22:14:17', 'local')).toBeNull();
	});

	test('any moment printed the way the proxy shop does is read back', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1e8, max: 4e9 }), (seconds) => {
				const date = DateTime.fromSeconds(seconds, { zone: ZONE });
				expect(toIsoDate(date.toFormat('dd-MM-yyyy HH:mm:ss'), ZONE)).toBe(
					date.toISO({ suppressMilliseconds: true }),
				);
			}),
		);
	});
});

describe('the end date of a subscription', () => {
	test.each([
		['31/12/2026', '31/12/2026'],
		['1/2/2026', '01/02/2026'],
		['31-12-2026', '31/12/2026'],
		['31.12.2026', '31/12/2026'],
		['31/12/2026 23:30', '31/12/2026'],
		['2026-12-31', '31/12/2026'],
		['2026.12.31', '31/12/2026'],
		['2026-12-31T00:00:00', '31/12/2026'],
		['2026-12-31T23:30:00.000+07:00', '31/12/2026'],
		['2026-12-31 10:00', '31/12/2026'],
		[new Date('2026-12-31T00:00:00Z'), '31/12/2026'],
		[DateTime.fromISO('2026-12-31T00:30:00', { zone: ZONE }), '31/12/2026'],
		[{ year: 2026, month: 12, day: 31 }, '31/12/2026'],
		['2026-12-31T23:30:00Z', '01/01/2027'],
		['2026-12-31 23:30:00 +0000', '01/01/2027'],
		['2027-01-01T01:30:00+09:00', '31/12/2026'],
		[new Date('2026-12-31T23:30:00Z'), '01/01/2027'],
		[DateTime.fromISO('2026-12-31T23:30:00Z', { setZone: true }), '01/01/2027'],
		[DateTime.fromISO('2026-12-31T12:30:00', { zone: 'America/New_York' }), '01/01/2027'],
		[DateTime.fromISO('2026-12-31T00:00:00'), '31/12/2026'],
	])('%s is %s', (typed, value) => expect(parseExpiry(typed, ZONE)).toEqual({ value }));

	test.each([
		'12/31/2026',
		'31/12/26',
		'30/02/2026',
		'tomorrow',
		'2026',
		'2026-12-31 or later',
		'2026-02-30T10:00:00Z',
		20261231,
		new Date(NaN),
		{ year: 2026.5, month: 12, day: 31 },
		{ year: 2026, month: 13, day: 31 },
	])('%p is refused, and the sentence says which order to write', (typed) =>
		expect(parseExpiry(typed, ZONE)).toEqual({
			problem: expect.stringMatching(
				/^Expiry is .+ Write day\/month\/year, such as 31\/12\/2026\.$/,
			),
		}),
	);
});

test.each(['Asia/Ho_Chi_Minh', 'UTC', 'Europe/Berlin', 'UTC+7'])('%s is a zone', (zone) =>
	expect(isValidZone(zone)).toBe(true),
);

test.each([['Mars/Olympus'], ['local'], ['system'], [''], [7], [null], ['x'.repeat(1000)]])(
	'%j is no zone',
	(zone) => expect(isValidZone(zone)).toBe(false),
);
