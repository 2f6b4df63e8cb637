import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { isValidZone } from '../protocol/values/zones';
import { shorten } from '../protocol/values/text';
import { panelUrl } from '../protocol/values/url';

export const credentialName = 'smmPanelApi';

/** What the credential says about the panel, but for the key. */
export interface Panel {
	url: string;
	zone: string;
	bodyFormat: 'form' | 'json';
	ignoreSslIssues: boolean;
	/** Takes the key out of a text. */
	redact: (text: string) => string;
}

/** Reads the credential; a problem is a sentence for the user. */
export function readPanel(
	credential: ICredentialDataDecryptedObject,
): { panel: Panel } | { problem: string } {
	const address = panelUrl(credential.apiUrl);
	if ('problem' in address) return address;
	const key = typeof credential.apiKey === 'string' ? credential.apiKey : '';
	if (key.trim() === '') return { problem: 'The API Key is empty.' };
	const typed = typeof credential.timezone === 'string' ? credential.timezone.trim() : '';
	const zone: unknown = typed || 'Asia/Ho_Chi_Minh';
	if (!isValidZone(zone)) {
		return { problem: `The Panel Time Zone "${shorten(typed, 60)}" is not known.` };
	}
	return {
		panel: {
			url: address.url,
			zone,
			bodyFormat: credential.bodyFormat === 'json' ? 'json' : 'form',
			ignoreSslIssues: credential.ignoreSslIssues === true,
			redact: redactor(key),
		},
	};
}

/** A short key is not looked for: its letters would be found in ordinary words. */
function redactor(key: string): (text: string) => string {
	const spellings = [...new Set([key, key.trim(), encoded(key)])].filter(
		(spelling) => spelling.length >= 4,
	);
	return (text) =>
		spellings.reduce((shown, spelling) => shown.replaceAll(spelling, '[API key]'), text);
}

function encoded(key: string): string {
	try {
		return encodeURIComponent(key);
	} catch {
		// Half of a surrogate pair has no encoding.
		return key;
	}
}
