import { z } from 'zod';
import type { Rest } from './rest.ts';

export interface Credential {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

const stored = z.object({ id: z.string(), name: z.string(), type: z.string() });

/** Creates the credential or brings the one of that name up to date; returns its id. */
export async function ensureCredential(rest: Rest, credential: Credential): Promise<string> {
	const known = await rest.get('/credentials', z.array(stored));
	const match = known.find(
		({ name, type }) => name === credential.name && type === credential.type,
	);
	const { id } = match
		? await rest.patch(`/credentials/${match.id}`, credential, stored)
		: await rest.post('/credentials', credential, stored);
	return id;
}
