import { join } from 'node:path';
import { buildPackage } from './build.ts';
import { packPackage, unpackPackage, type Tarball } from './pack.ts';

/** Builds the package and packs it as `npm publish` would. */
export async function freshTarball(
	project: string,
	into: string,
	signal?: AbortSignal,
): Promise<Tarball> {
	await buildPackage(project, signal);
	return await packPackage(project, into, signal);
}

/** Puts the packed package where n8n keeps its community nodes. */
export async function installIntoUserFolder(tarball: string, userFolder: string): Promise<void> {
	const nodes = join(userFolder, '.n8n', 'nodes', 'node_modules');
	await unpackPackage(tarball, join(nodes, 'n8n-nodes-smm-panel'));
}

/** The package as its sources are now, in a user folder of n8n. */
export async function installFresh(
	project: string,
	userFolder: string,
	signal?: AbortSignal,
): Promise<void> {
	const { file } = await freshTarball(project, join(userFolder, 'packed'), signal);
	await installIntoUserFolder(file, userFolder);
}
