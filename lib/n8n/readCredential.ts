import { createHash } from 'crypto';
import { credentialName, readPanel, type Panel } from './panel';
import type { Context } from './transport';

const deleted =
	'If it was deleted, choose another one in the trigger or create it anew, then publish the workflow again.';

/** The panel of the node's credential, and what tells its key from others; or what is wrong with it. */
export async function readCredential(
	context: Context,
): Promise<{ panel: Panel; fingerprint: string } | { problem: string; advice?: string }> {
	try {
		const credential = await context.getCredentials(credentialName);
		const found = readPanel(credential);
		if ('problem' in found) return found;
		const identity = JSON.stringify([credential.apiUrl, credential.apiKey]);
		const fingerprint = createHash('sha256').update(identity).digest('hex').slice(0, 8);
		return { panel: found.panel, fingerprint };
	} catch (error) {
		// n8n throws where the credential was deleted, or none was chosen.
		const said = error instanceof Error ? `: ${error.message}` : '';
		return { problem: `The credential of this trigger can't be read${said}`, advice: deleted };
	}
}
