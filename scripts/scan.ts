import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';
import { z } from 'zod';
import { withCleanup } from './lib/cleanup.ts';
import { projectFolder } from './lib/project.ts';
import { freshTarball } from './package/install.ts';
import { unpackPackage } from './package/pack.ts';

/** What n8n loads, and the papers that go with it. */
const EXPECTED =
	/^(dist\/(nodes|lib|credentials)\/|package\.json$|index\.js$|README(\.vi)?\.md$|LICENSE\.md$)/;
/** Bytes; what is larger holds something that does not belong there. */
const LARGEST = 165_000;
const manifest = z.object({ dependencies: z.record(z.string()).default({}) });
const TARBALL_PATTERNS = ['**/*.js', 'package.json'];

process.exitCode = await withCleanup(async (cleanup) => {
	const temporary = await mkdtemp(join(tmpdir(), 'smm-panel-scan-'));
	cleanup.later(() => rm(temporary, { recursive: true, force: true }));
	const { file, contents, size } = await freshTarball(projectFolder, temporary);
	const unpacked = join(temporary, 'package');
	await unpackPackage(file, unpacked);

	const strangers = contents.filter((path) => !EXPECTED.test(path));
	const shipped = manifest.parse(
		JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8')),
	);
	const dependencies = Object.keys(shipped.dependencies);
	const findings = [
		await analyze('checkout', projectFolder, SOURCE_FILE_PATTERNS),
		await analyze('tarball', unpacked, TARBALL_PATTERNS),
		tell('tarball contents', strangers.map((path) => `  not for n8n: ${path}`).join('\n')),
		tell(`tarball size, ${size} bytes`, size > LARGEST ? `  more than ${LARGEST}` : ''),
		tell('no dependencies', dependencies.map((name) => `  needs ${name}`).join('\n')),
	];
	return findings.every((clean) => clean) ? 0 : 1;
});

async function analyze(what: string, folder: string, patterns: string[]): Promise<boolean> {
	const { passed, message, details } = await analyzePackage(folder, patterns);
	return tell(`n8n's scanner over the ${what}`, passed ? '' : (details ?? message ?? 'failed'));
}

function tell(what: string, problem: string): boolean {
	console.log(problem === '' ? `ok      ${what}` : `FAILED  ${what}\n${problem}`);
	return problem === '';
}
