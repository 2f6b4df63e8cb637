import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { nodeFirst } from '../lib/nodePath.ts';
import { run } from '../lib/run.ts';

const NAME = 'n8n-nodes-smm-panel';
/** The flags of n8n 2.41, from `downloadPackage` in its community-packages module. */
const INSTALL = [
	'install',
	'--audit=false',
	'--fund=false',
	'--bin-links=false',
	'--install-strategy=shallow',
	'--ignore-scripts=true',
	'--package-lock=false',
];

const manifest = z.object({ version: z.string() }).passthrough();
const ledger = z.object({ dependencies: z.record(z.string()) }).passthrough();

const folderOf = (userFolder: string) => join(userFolder, '.n8n', 'nodes');
const packageIn = (userFolder: string) => join(folderOf(userFolder), 'node_modules', NAME);

/**
 * What n8n does when a user installs or updates us under Settings > Community nodes, step by step; only that
 * the tarball is at hand, where n8n downloads it with `npm pack`.
 */
export async function installAsN8nDoes(tarball: string, userFolder: string): Promise<void> {
	const target = packageIn(userFolder);
	const backup = `${target}.backup-${Date.now()}`;
	await rename(target, backup).catch(() => undefined);
	await mkdir(target, { recursive: true });
	await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], {
		cwd: folderOf(userFolder),
	});
	const packed = manifest.parse(JSON.parse(await readFile(join(target, 'package.json'), 'utf8')));
	const kept = without(packed, 'devDependencies', 'peerDependencies', 'optionalDependencies');
	await writeFile(join(target, 'package.json'), JSON.stringify(kept, null, 2));
	await npm(target, INSTALL);
	await enter(userFolder, (dependencies) => ({ ...dependencies, [NAME]: packed.version }));
	await rm(backup, { recursive: true, force: true });
}

export async function uninstallAsN8nDoes(userFolder: string): Promise<void> {
	await rm(packageIn(userFolder), { recursive: true, force: true });
	await enter(userFolder, (dependencies) => without(dependencies, NAME));
}

/** The manual way of the README. */
export async function installByHand(tarball: string, userFolder: string): Promise<void> {
	await npm(dirname(tarball), ['install', '--prefix', folderOf(userFolder), tarball]);
}

function without<T>(record: Record<string, T>, ...names: string[]): Record<string, T> {
	return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

async function npm(cwd: string, args: string[]): Promise<void> {
	const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
	await run('npm', args, { cwd, env: nodeFirst(Object.fromEntries(own)) });
}

/** n8n keeps book of what is installed in a package.json of its own. */
async function enter(
	userFolder: string,
	change: (dependencies: Record<string, string>) => Record<string, string>,
): Promise<void> {
	const file = join(folderOf(userFolder), 'package.json');
	const known = ledger.parse(
		await readFile(file, 'utf8').then(JSON.parse, () => ({
			name: 'installed-nodes',
			private: true,
			dependencies: {},
		})),
	);
	const next = { ...known, dependencies: change(known.dependencies) };
	await writeFile(file, JSON.stringify(next, null, 2));
}
