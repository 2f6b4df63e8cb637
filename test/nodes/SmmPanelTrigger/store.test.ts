import type { IDataObject } from 'n8n-workflow';
import { eventIdOf } from '../../../nodes/SmmPanelTrigger/item';
import {
	afterReporting,
	noReports,
	recall,
	remember,
	reportsOf,
} from '../../../nodes/SmmPanelTrigger/memory';
import { recallTrouble } from '../../../nodes/SmmPanelTrigger/trouble';

const memory = { since: 5, reports: noReports, kept: { some: 'thing' } };

test('what was remembered is recalled in its scope only', () => {
	const store: IDataObject = {};
	remember(store, 'a', memory);
	expect(recall(store, 'a')).toEqual(memory);
	expect(recall(store, 'b')).toBeNull();
});

test('nothing new is nothing to be saved', () => {
	const store: IDataObject = {};
	remember(store, 'a', memory);
	const before = store.memory;
	remember(store, 'a', { ...memory });
	expect(store.memory).toBe(before);
	remember(store, 'a', { ...memory, kept: { some: 'other' } });
	expect(store.memory).not.toBe(before);
});

test('what is too large is refused and leaves what was there', () => {
	const store: IDataObject = {};
	remember(store, 'a', memory);
	expect(remember(store, 'a', { ...memory, kept: 'x'.repeat(5_000_000) })).toBe(false);
	expect(recall(store, 'a')?.kept).toEqual(memory.kept);
});

const stored = (other: object) =>
	JSON.stringify({ format: 1, scope: 'a', since: 1, reports: noReports, kept: {}, ...other });

test.each<[string, IDataObject]>([
	['nothing', {}],
	['counts that are text', { memory: stored({ reports: { byId: { '1': 'x' }, others: 0 } }) }],
	['the store of another node', { lastItemDate: '2026-01-01', possibleDuplicates: ['1'] }],
	['another version', { memory: stored({ format: 0 }) }],
	['numbers as text', { memory: stored({ since: '1' }) }],
	['a memory without anything kept', { memory: stored({ kept: undefined }) }],
	['a list', { memory: '[]' }],
	['broken text', { memory: '{"format":1,"sco' }],
	['no text', { memory: { format: 1, scope: 'a', since: 1, reports: 1, kept: {} } }],
])('%s is no memory', (_, store) => {
	expect(recall(store, 'a')).toBeNull();
});

test.each(['{', '{}', '[]', '{"kinds":{},"failure":{"details":{}}}', 7, null])(
	'%j is no trouble',
	(trouble) => {
		expect(recallTrouble({ trouble })).toBeNull();
	},
);

const change = { change: 'rate', id: '7', value: [2.5], fields: {}, previous: null } as const;
const reported = (times: number) => ({ byId: { '7': times }, others: 0 });
const origin = { scope: 'a', against: { since: 5, reports: reported(1) } };

test('an event id depends on what happened, not on how it is shown', () => {
	const shown = { ...change, fields: { name: 'Another' }, previous: { rate: 1 } };
	expect(eventIdOf(shown, origin)).toBe(eventIdOf(change, origin));
});

test.each([
	['record', { ...change, id: '8' }, origin],
	['kind', { ...change, change: 'limits' } as const, origin],
	['value', { ...change, value: [3] }, origin],
	['scope', change, { ...origin, scope: 'b' }],
	['memory', change, { ...origin, against: { since: 6, reports: reported(1) } }],
	['count of reports', change, { ...origin, against: { since: 5, reports: reported(2) } }],
	['look, the first one,', change, { ...origin, against: null }],
])('another %s has another event id', (_, other, from) => {
	expect(eventIdOf(other, from)).not.toBe(eventIdOf(change, origin));
});

test('a record that is no longer counted by itself is never counted as less often than it was', () => {
	let reports = afterReporting(noReports, ['1']);
	reports = afterReporting(reports, ['1', '2']);
	expect(['1', '2', '3'].map((id) => reportsOf(reports, id))).toEqual([2, 1, 0]);
	reports = afterReporting(reports, [], ['1']);
	expect(reports).toEqual({ byId: { '2': 1 }, others: 2 });
	const many = Array.from({ length: 25_000 }, (_, n) => `many-${n}`);
	reports = afterReporting(reports, many);
	expect(['1', '2', '3'].map((id) => reportsOf(reports, id))).toEqual([3, 3, 3]);
	expect(Object.keys(reports.byId)).toEqual([]);
});
