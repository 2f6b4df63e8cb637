import { join } from 'node:path';
import { z } from 'zod';
import { ensureOwner } from '../../../scripts/n8n/owner.ts';
import { startN8n, type N8n } from '../../../scripts/n8n/startN8n.ts';

const nodeTypes = z.array(
	z.object({ name: z.string(), communityNodePackageVersion: z.string().optional() }),
);
const credentialTypes = z.array(z.object({ name: z.string() }));

/** An n8n with an owner who is logged in; whoever asks for it stops it. */
export async function startOwned(runtime: string, userFolder: string): Promise<N8n> {
	const n8n = await startN8n({
		runtime,
		userFolder,
	});
	try {
		await ensureOwner(n8n.rest, join(userFolder, 'owner.json'));
		return n8n;
	} catch (error) {
		await n8n.stop();
		throw error;
	}
}

/** The version n8n shows for a node type; undefined where it does not know the type. */
export async function loadedVersion(n8n: N8n, type: string): Promise<string | undefined> {
	const known = await typesOf(n8n, 'nodes', nodeTypes);
	return known.find(({ name }) => name === type)?.communityNodePackageVersion;
}

export async function credentialTypesOf(n8n: N8n): Promise<string[]> {
	return (await typesOf(n8n, 'credentials', credentialTypes)).map(({ name }) => name);
}

async function typesOf<T>({ url, rest }: N8n, kind: string, schema: z.ZodType<T>): Promise<T> {
	const response = await fetch(`${url}/types/${kind}.json`, {
		headers: { cookie: rest.cookie(), 'browser-id': rest.browserId },
	});
	return schema.parse(await response.json());
}
