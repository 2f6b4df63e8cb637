import { readSettings } from './settings.ts';
import { choose } from './work/choose.ts';
import type { Work } from './work/work.ts';

test('half an hour, with a seed of its own, is recorded', () => {
	const { minutes, seed, record } = readSettings([]);
	expect([minutes, record]).toEqual([30, true]);
	expect(readSettings([]).seed).not.toBe(seed);
});

test('a shorter run is recorded only when asked', () => {
	const args = ['--minutes', '2', '--seed', '7'];
	expect(readSettings(args)).toEqual({ minutes: 2, seed: 7, record: false });
	expect(readSettings([...args, '--record']).record).toBe(true);
});

test.each([
	[['--minutes', '0']],
	[['--minutes', 'long']],
	[['--seed', '1.5']],
	[['--seed', '-1']],
	[['--fast']],
])('%j is refused', (args) => {
	expect(() => readSettings(args)).toThrow();
});

test('work is chosen by its weight', () => {
	const work = [3, 0, 1].map((weight, at) => ({ path: String(at), weight }) as Work);
	const chosen = [0, 0.5, 0.74, 0.76, 0.99].map((part) => choose(work, part).path);
	expect(chosen).toEqual(['0', '0', '0', '2', '2']);
});
