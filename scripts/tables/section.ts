import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type SectionName = 'panels' | 'operations';

const start = (name: SectionName) => `<!-- ${name}:start -->`;
const end = (name: SectionName) => `<!-- ${name}:end -->`;

/** The README once it has a place for the section; until then a page of its own. */
export async function pageWith(project: string, name: SectionName): Promise<string> {
	const readme = join(project, 'README.md');
	const hasPlace = existsSync(readme) && (await readFile(readme, 'utf8')).includes(start(name));
	return hasPlace ? readme : join(project, 'docs', `${name}.md`);
}

/** What stands between the section's marks; null where there are none. */
export function sectionOf(page: string, name: SectionName): string | null {
	const from = page.indexOf(start(name));
	const to = page.indexOf(end(name), from);
	return from === -1 || to === -1 ? null : page.slice(from + start(name).length, to).trim();
}

export function withSection(page: string, name: SectionName, content: string): string {
	const section = `${start(name)}\n\n${content}\n\n${end(name)}`;
	const old = sectionOf(page, name);
	if (old === null) return `${page.trimEnd()}\n\n${section}\n`.trimStart();
	const from = page.indexOf(start(name));
	const to = page.indexOf(end(name), from) + end(name).length;
	return page.slice(0, from) + section + page.slice(to);
}

export async function writeSection(
	project: string,
	name: SectionName,
	content: string,
): Promise<string> {
	const file = await pageWith(project, name);
	const page = existsSync(file) ? await readFile(file, 'utf8') : '';
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, withSection(page, name, content));
	return file;
}
