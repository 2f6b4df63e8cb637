import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Sources } from './imports';

const root = join(__dirname, '..', '..', '..');

/** Every TypeScript file of some folders. */
export function sourcesOf(...folders: string[]): Sources {
	const files = folders.flatMap((folder) =>
		readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
			.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
			.map((entry) => join(entry.parentPath, entry.name)),
	);
	return Object.fromEntries(
		files.map((file) => [relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
	);
}
