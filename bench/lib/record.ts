import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measuredOn } from '../../scripts/lib/measuredOn.ts';
import type { Case } from './contender.ts';
import { isMet, shown, shownSpread, shownTarget, type Finding } from './finding.ts';

const page = join(import.meta.dirname, '..', 'README.md');

/** Rewrites a case's table in bench/README.md, with what it was measured on. */
export async function record({ name, title }: Case, findings: readonly Finding[]): Promise<void> {
	const text = existsSync(page) ? await readFile(page, 'utf8') : '# Benchmarks\n';
	const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
	const section = [start, `### ${title}`, '', measuredOn(), '', ...table(findings), end].join('\n');
	const from = text.indexOf(start);
	const to = text.indexOf(end);
	const before = from === -1 ? `${text.trimEnd()}\n\n` : text.slice(0, from);
	const after = to === -1 ? '\n' : text.slice(to + end.length);
	await writeFile(page, before + section + after);
}

function table(findings: readonly Finding[]): string[] {
	const rows = findings.map((finding) => {
		const met = isMet(finding);
		return [
			finding.measure,
			shown(finding.value.median, finding.unit),
			shownSpread(finding),
			String(finding.value.runs),
			shownTarget(finding),
			met === null ? '' : met ? 'yes' : '**no**',
		];
	});
	return [
		'| measure | median | least – most | runs | must reach | met |',
		'|---|---|---|---|---|---|',
		...rows.map((cells) => `| ${cells.join(' | ')} |`),
	];
}
