import { mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/lib/project.ts';
import { buildPackage } from '../../scripts/package/build.ts';
import { packPackage, unpackPackage } from '../../scripts/package/pack.ts';
import { prepareRuntime } from '../../scripts/runtime/prepareRuntime.ts';

/** What n8n lets a community package find among its own modules. */
const shared = ['n8n-workflow', 'zod', 'luxon', 'lodash', 'p-limit'];

export interface Installed {
	/** The folder with n8n. */
	runtime: string;
	/** A folder in which our package is installed as n8n would. */
	host: string;
	tarballBytes: number;
	remove(): Promise<void>;
}

/** Builds and packs the package, and installs it beside the modules of the n8n runtime. */
export async function install(build: boolean): Promise<Installed> {
	const runtime = await prepareRuntime({ env: process.env, say: console.log });
	if (build) await buildPackage(projectFolder);
	const host = await mkdtemp(join(tmpdir(), 'smm-panel-host-'));
	const { file } = await packPackage(projectFolder, host);
	const modules = join(host, 'node_modules');
	await mkdir(modules);
	await unpackPackage(file, join(modules, 'n8n-nodes-smm-panel'));
	for (const name of shared)
		await symlink(join(runtime, 'node_modules', name), join(modules, name));
	return {
		runtime,
		host,
		tarballBytes: (await stat(file)).size,
		remove: async () => await rm(host, { recursive: true, force: true }),
	};
}
