import { parseArgs } from 'node:util';
import { cases } from './cases/index.ts';
import { benchOf } from './lib/bench.ts';
import { isMet, shown, shownSpread, shownTarget, type Finding } from './lib/finding.ts';
import { install } from './lib/prepare.ts';
import { record } from './lib/record.ts';
import { startPanel } from './panel/start.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		record: { type: 'boolean', default: false },
		build: { type: 'boolean', default: true },
		/** Only this contender, ten times, with flags for its Node such as those of the profiler. */
		only: { type: 'string' },
		flags: { type: 'string', default: '' },
	},
	allowNegative: true,
});
const chosen = positionals.length === 0 ? cases : cases.filter(({ name }) => isChosen(name));
if (chosen.length === 0) {
	console.error(`There are these cases: ${cases.map(({ name }) => name).join(', ')}.`);
	process.exit(1);
}

const installed = await install(values.build);
const panel = await startPanel();
try {
	const { runtime, host, tarballBytes } = installed;
	const place = {
		runtime,
		host,
		origin: panel.origin,
		flags: values.flags.split(' ').filter(Boolean),
	};
	for (const each of chosen) {
		console.log(`\n${each.title} (${each.name})`);
		const bench = benchOf(each.name, place, panel, tarballBytes);
		if (values.only !== undefined) {
			console.table((await bench.race([values.only], { rounds: 10 }))[values.only]);
			continue;
		}
		const findings = await each.measure(bench);
		for (const finding of findings) console.log(line(finding));
		if (values.record) await record(each, findings);
	}
} finally {
	panel.stop();
	await installed.remove();
}

function isChosen(name: string): boolean {
	return positionals.some((given) => name === given || name.startsWith(`${given}-`));
}

function line(finding: Finding): string {
	const met = isMet(finding);
	const verdict = met === null ? '' : met ? 'met' : 'MISSED';
	const value = shown(finding.value.median, finding.unit);
	const spread = shownSpread(finding);
	return [
		`  ${finding.measure.padEnd(54)}`,
		value.padStart(9),
		(spread === '' ? '' : `(${spread})`).padEnd(22),
		shownTarget(finding).padEnd(10),
		verdict,
	].join(' ');
}
