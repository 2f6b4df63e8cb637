import type { Json } from '../../../../lib/define';
import { compareProxies } from '../../../../nodes/SmmPanelTrigger/compare/proxies';

const day = 24 * 60 * 60_000;
const { compare } = compareProxies({ reportExisting: false });
const stored = (kept: unknown): unknown => JSON.parse(JSON.stringify(kept));

const address = (host: string, password = 'secret-1') => ({
	host,
	port: 8080,
	username: 'user1',
	password,
	url: `http://user1:${password}@${host}:8080`,
});

const proxy = (more: Json = {}): Json => ({
	proxyId: '5',
	status: 'success',
	autoRenew: false,
	source: address('1.2.3.4'),
	forward: null,
	...more,
});

const known = stored(compare(null, [proxy()], 0).kept);

test.each<[string, Json, string[], Json | null]>([
	['another status', { status: 'expired' }, ['status'], { status: 'success' }],
	[
		'another host',
		{ source: address('9.9.9.9') },
		['address'],
		{ source: { host: '1.2.3.4', port: 8080, username: 'user1' } },
	],
	[
		'another password',
		{ source: address('1.2.3.4', 'secret-2') },
		['address'],
		{ source: { host: '1.2.3.4', port: 8080, username: 'user1' } },
	],
	['a forward address it had not', { forward: address('8.8.8.8') }, ['address'], { forward: null }],
	['auto-renewal switched on', { autoRenew: true }, ['autoRenew'], { autoRenew: false }],
	['an address that is not told', { source: null }, [], null],
	['auto-renewal that is not told', { autoRenew: null }, [], null],
	['nothing new', {}, [], null],
])('%s is told as it should be', (_, patch, kinds, previous) => {
	const { changes } = compare(known, [proxy(patch)], 1000);
	expect(changes.map(({ change }) => change)).toEqual(kinds);
	expect(changes[0]?.previous ?? null).toEqual(previous);
});

test('what is remembered holds no password', () => {
	expect(JSON.stringify(known)).not.toContain('secret-1');
});

test('a proxy missing from a list is remembered, and compared when it is back', () => {
	const without = compare(known, [], day).kept;
	const back = compare(without, [proxy({ status: 'expired' })], 2 * day);
	expect(back.changes.map(({ change }) => change)).toEqual(['status']);
});

test('a proxy that left for good is forgotten after a while', () => {
	let kept = known;
	for (let at = 0; at < 50; at += 1) kept = compare(kept, [], at * day).kept;
	expect(kept).toEqual({ proxies: {} });
});

test('a proxy that stays in the list is never forgotten', () => {
	let kept = known;
	for (let at = 0; at < 100; at += 1) kept = compare(kept, [proxy()], at * day).kept;
	expect(kept).toHaveProperty('proxies.5');
});

test('a proxy bought later is remembered without a word', () => {
	const { changes } = compare(known, [proxy(), proxy({ proxyId: '6' })], 1000);
	expect(changes).toEqual([]);
});

test('where that is wanted, the first look tells what is there', () => {
	const { changes } = compareProxies({ reportExisting: true }).compare(null, [proxy()], 0);
	expect(changes).toEqual([expect.objectContaining({ change: 'status', previous: null })]);
});
