import fc from 'fast-check';
import { boundsOf, measure } from '../../../lib/n8n/body';

const small = { bytes: 10_000, values: 300, entries: 50 };
const told = (text: string, pieces = 1) => {
	const count = measure(small);
	const bytes = Buffer.from(text);
	const length = Math.ceil(bytes.length / pieces);
	for (let at = 0; at < bytes.length; at += length) {
		const found = count(bytes.subarray(at, at + length));
		if (found !== null) return found;
	}
	return null;
};
const many = (count: number, entry: string) => Array(count).fill(entry).join(',');

test.each([
	['numbers in a list', `[${many(51, '1')}]`, /entries/],
	['objects in a list', `[${many(51, '{}')}]`, /entries/],
	['objects under names', `{${many(51, '"a":{}')}}`, /entries/],
	['lists in each other', '['.repeat(51), /entries/],
	['lists that are never closed', `{"a":${'[1,'.repeat(51)}`, /entries/],
	['values under names', `{${many(301, '"a":1')}}`, /values/],
	['one long text', `"${'x'.repeat(10_000)}"`, /MiB/],
	['what looks like a text behind a lone quote', `Warning: "\n[${many(51, '{}')}]`, /entries/],
	['a list behind an escaped quote', `["\\"",${many(51, '{}')}]`, /entries/],
	['a list behind a backslash at the end of a text', `["\\\\",${many(51, '{}')}]`, /entries/],
])('%s can be too much', (_, text, words) => {
	for (const pieces of [1, 2, 7, text.length]) expect(told(text, pieces)).toMatch(words);
});

test.each([
	['as many entries as allowed', `[${many(49, '{"a":1}')}]`],
	['as many values as allowed', `{${many(299, '"a":1')}}`],
	['as many bytes as allowed', `"${'x'.repeat(9_998)}"`],
	['brackets and commas in texts', `[${many(40, '"[Max 1M, fast], {x}: [y, z], \\", ["')}]`],
	['brackets and commas in texts behind a blank', ` [${many(40, '"[a, b], [c, d], [e, f]"')}]`],
	['nothing', ''],
	['a sentence', 'Invalid API key'],
])('%s are none too many', (_, text) => {
	for (const pieces of [1, 2, 7]) expect(told(text, pieces)).toBeNull();
});

test('what is counted is what JSON holds, in whatever pieces it comes', () => {
	fc.assert(
		fc.property(fc.json({ maxDepth: 4 }), fc.integer({ min: 1, max: 20 }), (text, pieces) => {
			const values = count(JSON.parse(text));
			const tooMuch = told(text, pieces) !== null;
			if (values.all <= 25) expect(tooMuch).toBe(false);
			if (values.all > 301 || values.entries > 51) expect(tooMuch).toBe(true);
		}),
	);
});

function count(value: unknown): { all: number; entries: number } {
	const found = { all: 1, entries: 0 };
	if (typeof value !== 'object' || value === null) return found;
	for (const each of Object.values(value)) {
		const inside = count(each);
		found.all += inside.all;
		found.entries += inside.entries + (Array.isArray(value) ? 1 : 0);
	}
	return found;
}

test('a catalogue of 100,000 services is within bounds, and an answer that is none far below', () => {
	const service = JSON.stringify({
		service: 1234,
		name: 'Instagram Followers [Max 1M] [Speed: 10K/day] [Refill 30D]',
		type: 'Default',
		category: 'Instagram, all countries',
		rate: '0.90',
		min: 50,
		max: 10000,
		refill: true,
		cancel: false,
		dripfeed: false,
		desc: 'Real, mixed quality, no drop: start in 0-1 hour',
		average_time: '3 hours',
	});
	const catalogue = Buffer.from(`[${many(100_000, service)}]`);
	expect(measure(boundsOf(true))(catalogue)).toBeNull();
	expect(measure(boundsOf(false))(catalogue)).toMatch(/over 4 MiB/);
});
