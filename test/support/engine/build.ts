import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const project = join(__dirname, '..', '..', '..');

/**
 * The compiled package: what n8n loads is what the engine tests run. `SMM_PANEL_DIST` names a
 * build elsewhere, taken as it is, such as an unpacked package.
 */
export function builtPackage(): string {
	const elsewhere = process.env.SMM_PANEL_DIST;
	if (elsewhere) return resolve(elsewhere);
	const folder = join(project, 'dist');
	const sources = ['nodes', 'credentials'].flatMap((name) => typescriptIn(join(project, name)));
	for (const source of sources) {
		const compiled = join(folder, relative(project, source).replace(/\.ts$/, '.js'));
		if (!existsSync(compiled)) throw stale(source, 'has not been built');
		if (statSync(source).mtimeMs > statSync(compiled).mtimeMs) {
			throw stale(source, 'has changed since the last build');
		}
	}
	return folder;
}

function stale(source: string, what: string): Error {
	return new Error(
		`Engine tests run the built package, but ${relative(project, source)} ${what}. Run "npm run build" first; "npm test" does so by itself.`,
	);
}

function typescriptIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath, entry.name));
}
