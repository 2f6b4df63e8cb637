import { faultTable, memoryTable, promisesTable, workTable } from './figures.ts';
import { atQuarters, type Sample } from './sample.ts';
import { Tally } from './tally.ts';
import type { Work } from './work/work.ts';

const rowsOf = (table: string) => table.split('\n').slice(2);

test('promises are kept, broken so many times, or not judged', () => {
	const table = promisesTable([
		{ promise: 'A', broken: [] },
		{ promise: 'B', broken: ['here', 'there'] },
		{ promise: 'C', broken: null },
	]);
	expect(rowsOf(table)).toEqual([
		'| A | kept |',
		'| B | **broken** 2 times |',
		'| C | not judged, the run was too short |',
	]);
});

test('the table of work has a row for each operation, and sums', () => {
	const tally = new Tally();
	tally.add('place', 'requests', 2);
	tally.add('place', 'done', 1_500);
	tally.add('follow', 'requests');
	const work = [
		{ title: 'Place orders', path: 'place' },
		{ title: 'Follow orders', path: 'follow' },
	] as Work[];
	expect(rowsOf(workTable(work, tally)).map((row) => row.replaceAll(/(\|  )+\|/g, '|'))).toEqual([
		'| Place orders | 2 | 1,500 |',
		'| Follow orders | 1 |',
		'| All | 3 | 1,500 |',
	]);
});

test('faults are counted by kind, over actions', () => {
	const table = faultTable([
		{ action: 'status', kind: 'html', booked: false, times: 2 },
		{ action: 'add', kind: 'html', booked: true, times: 3 },
		{ action: 'add', kind: 'cut', booked: false, times: 1 },
	]);
	expect(rowsOf(table)).toEqual(['| `cut` | 1 |  |', '| `html` | 5 | 3 |', '| All | 6 | 3 |']);
});

const sample = (at: number): Sample => ({
	at,
	runs: at * 100,
	quiet: at === 40,
	heapUsed: 200 * 1024 * 1024,
	rss: 500 * 1024 * 1024,
	external: 1024 * 1024,
	sockets: 4,
	timers: 30,
	listeners: 15,
});

test('memory is shown at the quarters and at the end', () => {
	const samples = [0, 5, 10, 15, 20, 25, 30, 35, 40].map(sample);
	expect(atQuarters(samples, 40).map(({ at }) => at)).toEqual([0, 10, 20, 30, 40]);
	expect(rowsOf(memoryTable(samples, 40)).at(-1)).toBe(
		'| 40.0 min, quiet | 4,000 | 200.0 | 1.0 | 500 | 4 | 30 | 15 |',
	);
});
