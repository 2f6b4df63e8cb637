import type { OrProblem } from '../values/result';
import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { hiding } from '../secrets/secrets';
import { defaultZone, isValidZone } from '../values/dates';
import { shorten } from '../values/text';
import { panelUrl } from '../values/url';

export const credentialName = 'smmPanelApi';

/** What the credential says about the panel, but for the key. */
export interface Panel {
	url: string;
	zone: string;
	bodyFormat: 'form' | 'json';
	ignoreSslIssues: boolean;
	/** A hash of address, key and settings: what is kept for one account goes to no other by it. */
	identity: string;
	/** Takes the key out of a text. */
	redact: (text: string) => string;
}

/** Reads the credential; a problem is a sentence for the user. */
export function readPanel(credential: ICredentialDataDecryptedObject): OrProblem<{ panel: Panel }> {
	const address = panelUrl(credential.apiUrl);
	if ('problem' in address) return address;
	const key = typeof credential.apiKey === 'string' ? credential.apiKey : '';
	if (key.trim() === '') return { problem: 'The API Key is empty.' };
	const typed = typeof credential.timezone === 'string' ? credential.timezone.trim() : '';
	const zone: unknown = typed || defaultZone;
	if (!isValidZone(zone)) {
		return { problem: `The Panel Time Zone "${shorten(typed, 60)}" is not known.` };
	}
	const bodyFormat = credential.bodyFormat === 'json' ? 'json' : 'form';
	const ignoreSslIssues = credential.ignoreSslIssues === true;
	const account = JSON.stringify([address.url, key, bodyFormat, ignoreSslIssues]);
	return {
		panel: {
			url: address.url,
			zone,
			bodyFormat,
			ignoreSslIssues,
			identity: createHash('sha256').update(account).digest('base64'),
			redact: hiding([key], '[API key]'),
		},
	};
}
