import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { slowest } from './demands.ts';
import { report, type Row } from './report.ts';
import { targets } from './targets.ts';
import { projectFolder } from '../../scripts/lib/project.ts';

/**
 * `npm run fuzz [minutes] [seed]`: gives every reader hostile answers for the time given, in equal
 * parts, and writes down what it tried. The same seed tries the same again.
 */
const minutes = Number(process.argv[2] ?? 1);
const seed = Number(process.argv[3] ?? randomInt(2 ** 31));
if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error('npm run fuzz [minutes] [seed]');
const each = (minutes * 60_000) / targets.length;

const rows: Row[] = [];
for (const [at, { name, property }] of targets.entries()) {
	slowest.ms = 0;
	const details = await fc.check(property, {
		seed: seed + at,
		numRuns: 1_000_000_000,
		interruptAfterTimeLimit: each,
		includeErrorInReport: true,
	});
	const finding = (details.failed && fc.defaultReportMessage(details)) || null;
	rows.push({ name, runs: details.numRuns, slowest: slowest.ms, finding });
	console.log(`${finding ? 'FAILED' : 'ok    '}  ${name}: ${details.numRuns} tries`);
	if (finding) console.log(finding);
}

await writeFile(join(projectFolder, 'docs', 'fuzzing.md'), report({ minutes, seed, rows }));
process.exitCode = rows.some(({ finding }) => finding !== null) ? 1 : 0;
