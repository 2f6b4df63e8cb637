import type { IDataObject } from 'n8n-workflow';
import { eventIdOf } from '../../../nodes/SmmPanelTrigger/item';
import { recall, recallTrouble, remember, turnOf } from '../../../nodes/SmmPanelTrigger/state';

const memory = { since: 5, turn: 0, kept: { some: 'thing' } };

test('what was remembered is recalled in its scope only', () => {
	const store: IDataObject = {};
	remember(store, 'a', memory);
	expect(recall(store, 'a')).toEqual({ ...memory, turn: 1 });
	expect(recall(store, 'b')).toBeNull();
});

test('nothing new is nothing to be saved', () => {
	const store: IDataObject = {};
	remember(store, 'a', memory);
	const before = turnOf(store);
	remember(store, 'a', { ...memory, turn: 1 });
	expect(turnOf(store)).toBe(before);
	remember(store, 'a', { since: 5, turn: 1, kept: { some: 'other' } });
	expect(turnOf(store)).not.toBe(before);
});

test('what is too large is refused and leaves what was there', () => {
	const store: IDataObject = {};
	remember(store, 'a', memory);
	expect(remember(store, 'a', { ...memory, kept: 'x'.repeat(5_000_000) })).toBe(false);
	expect(recall(store, 'a')?.kept).toEqual(memory.kept);
});

test.each<[string, IDataObject]>([
	['nothing', {}],
	['the store of another version', { format: 0, scope: 'a', since: 1, turn: 1, kept: '{}' }],
	['numbers as text', { format: 1, scope: 'a', since: '1', turn: 1, kept: '{}' }],
])('%s is no memory', (_, store) => {
	expect(recall(store, 'a')).toBeNull();
});

test('broken text is recalled as nothing kept', () => {
	const store = { format: 1, scope: 'a', since: 1, turn: 1, kept: '{"a":' };
	expect(recall(store, 'a')?.kept).toBeNull();
});

test.each(['{', '{}', '[]', '{"key":"x","failure":{"details":{}}}'])(
	'%s is no trouble',
	(trouble) => {
		expect(recallTrouble({ trouble })).toBeNull();
	},
);

const change = { change: 'rate', id: '7', mark: [1, 2.5], fields: {}, previous: null } as const;
const origin = { event: 'serviceChange', panel: 'https://panel.example/api/v2', since: 5 };

test('an event id depends on what happened, not on how it is shown', () => {
	const shown = { ...change, fields: { name: 'Another' }, previous: { rate: 1 } };
	expect(eventIdOf(shown, origin)).toBe(eventIdOf(change, origin));
});

test.each([
	['record', { ...change, id: '8' }, origin],
	['kind', { ...change, change: 'limits' } as const, origin],
	['occurrence', { ...change, mark: [2, 2.5] }, origin],
	['panel', change, { ...origin, panel: 'https://other.example/api/v2' }],
	['event', change, { ...origin, event: 'productChange' }],
	['memory', change, { ...origin, since: 6 }],
])('another %s has another event id', (_, other, from) => {
	expect(eventIdOf(other, from)).not.toBe(eventIdOf(change, origin));
});
