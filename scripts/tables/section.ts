import { readFile, writeFile } from 'node:fs/promises';

export type SectionName = 'panels' | 'operations' | 'events';

const start = (name: SectionName) => `<!-- ${name}:start -->`;
const end = (name: SectionName) => `<!-- ${name}:end -->`;

/** What stands between the section's marks; null where there are none. */
export function sectionOf(page: string, name: SectionName): string | null {
	const found = placeOf(page, name);
	return found && page.slice(found.from, found.to).trim();
}

/** @throws {Error} where the page has no place for the section */
export function withSection(page: string, name: SectionName, content: string): string {
	const found = placeOf(page, name);
	if (!found) throw new Error(`The page has no ${start(name)} … ${end(name)}`);
	return `${page.slice(0, found.from)}\n\n${content}\n\n${page.slice(found.to)}`;
}

function placeOf(page: string, name: SectionName): { from: number; to: number } | null {
	const from = page.indexOf(start(name));
	const to = page.indexOf(end(name), from);
	return from === -1 || to === -1 ? null : { from: from + start(name).length, to };
}

export async function writeSections(
	file: string,
	sections: Readonly<Partial<Record<SectionName, string>>>,
): Promise<void> {
	let page = await readFile(file, 'utf8');
	for (const name of ['operations', 'panels', 'events'] as const) {
		const content = sections[name];
		if (content !== undefined) page = withSection(page, name, content);
	}
	await writeFile(file, page);
}
