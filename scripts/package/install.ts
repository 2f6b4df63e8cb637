import { join } from 'node:path';
import { unpackPackage } from './pack.ts';

/** Puts the packed package where n8n keeps its community nodes. */
export async function installIntoUserFolder(tarball: string, userFolder: string): Promise<void> {
	const nodes = join(userFolder, '.n8n', 'nodes', 'node_modules');
	await unpackPackage(tarball, join(nodes, 'n8n-nodes-smm-panel'));
}
