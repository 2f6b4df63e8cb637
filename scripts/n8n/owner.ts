import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Rest } from './rest.ts';

const owner = z.object({ email: z.string(), password: z.string() });
export type Owner = z.infer<typeof owner>;

const settings = z.object({
	userManagement: z.object({ showSetupOnFirstLoad: z.boolean() }),
});

/** Creates n8n's owner at the first start and logs in at later ones; the login is kept in `file`. */
export async function ensureOwner(rest: Rest, file: string): Promise<Owner> {
	const { userManagement } = await rest.get('/settings', settings);
	if (userManagement.showSetupOnFirstLoad) return await createOwner(rest, file);

	const known = owner.parse(JSON.parse(await readFile(file, 'utf8')));
	await rest.post(
		'/login',
		{ emailOrLdapLoginId: known.email, password: known.password },
		z.unknown(),
	);
	return known;
}

async function createOwner(rest: Rest, file: string): Promise<Owner> {
	// n8n wants a capital letter and a digit in every password.
	const password = `Aa1${randomBytes(12).toString('base64url')}`;
	const created = { email: 'owner@example.com', password };
	// Kept first: an owner whose password nobody knows would lock the folder for good.
	await writeFile(file, `${JSON.stringify(created, null, '\t')}\n`, { mode: 0o600 });
	await rest.post(
		'/owner/setup',
		{ ...created, firstName: 'Practice', lastName: 'Owner' },
		z.unknown(),
	);
	return created;
}
