import type { Struck } from '../../sandbox/index.ts';
import { markdownTable } from '../../scripts/tables/markdown.ts';
import { endings } from './accounts/claim.ts';
import { atQuarters, type Sample } from './sample.ts';
import type { Tally } from './tally.ts';
import type { Promised } from './verdict.ts';
import type { Work } from './work/work.ts';

const MIB = 1024 * 1024;
const shown = (count: number): string => (count === 0 ? '' : count.toLocaleString('en'));

export function promisesTable(promises: readonly Promised[]): string {
	const outcome = ({ broken }: Promised) => {
		if (broken === null) return 'not judged, the run was too short';
		return broken.length === 0 ? 'kept' : `**broken** ${broken.length} times`;
	};
	return markdownTable(
		['Promise', 'Outcome'],
		promises.map((one) => [one.promise, outcome(one)]),
	);
}

/** How the items of each operation ended. */
export function workTable(work: readonly Work[], tally: Tally): string {
	const columns = ['requests', 'items', ...endings, 'failed'];
	const rows = work.map(({ title, path }) => [
		title,
		...columns.map((column) => shown(tally.count(path, column))),
	]);
	const sums = columns.map((column) => shown(tally.total(column)));
	return markdownTable(['', ...columns.map(capital)], [...rows, ['All', ...sums]]);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How often each kind of fault has struck, and in how many of them the panel did what was asked. */
export function faultTable(struck: readonly Struck[]): string {
	const kinds = [...new Set(struck.map(({ kind }) => kind))].sort();
	const sum = (isMeant: (one: Struck) => boolean) =>
		struck.filter(isMeant).reduce((all, { times }) => all + times, 0);
	const rows = kinds.map((kind) => [
		`\`${kind}\``,
		shown(sum((one) => one.kind === kind)),
		shown(sum((one) => one.kind === kind && one.booked)),
	]);
	const all = ['All', shown(sum(() => true)), shown(sum(({ booked }) => booked))];
	return markdownTable(['Fault', 'Struck', 'Carried out nevertheless'], [...rows, all]);
}

export function memoryTable(samples: readonly Sample[], minutes: number): string {
	const rows = atQuarters(samples, minutes).map((sample) => [
		`${sample.at.toFixed(1)} min${sample.quiet ? ', quiet' : ''}`,
		shown(sample.runs),
		(sample.heapUsed / MIB).toFixed(1),
		(sample.external / MIB).toFixed(1),
		(sample.rss / MIB).toFixed(0),
		String(sample.sockets),
		String(sample.timers),
		String(sample.listeners),
	]);
	return markdownTable(
		['At', 'Requests', 'Heap, MiB', 'External, MiB', 'RSS, MiB', 'Sockets', 'Timers', 'Listeners'],
		rows,
	);
}
