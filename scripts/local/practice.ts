import type { ProfileName } from '../../sandbox/index.ts';
import type { Credential } from '../n8n/credential.ts';
import type { Panel } from '../panel/startPanel.ts';

/**
 * An order on the practice panel takes ten panel minutes, twenty seconds at this speed: long enough to watch.
 * The balance pays many runs of the examples, but not the order they place to see "not enough funds".
 */
export const practicePanel = { speed: 30, balance: 350 };

type Address = Pick<Panel, 'origin' | 'key'>;

export const practiceCredential = (panel: Address): Credential =>
	credentialOf('Practice panel', 'standard', panel);

/** The panel whose answers differ most from the first one's, for workflows with several panels. */
export const secondCredential = (panel: Address): Credential =>
	credentialOf('Practice panel in VND', 'vnd', panel);

/** One that sells what the other two don't sell, or not in such numbers. */
export const thirdCredential = (panel: Address): Credential =>
	credentialOf('Practice panel of the 1DG family', 'onedg', panel);

/** What a shop signs its orders with, for the workflow that takes them. */
export const practiceShop = {
	name: 'Practice shop',
	type: 'crypto',
	data: { hmacSecret: 'practice secret' },
} as const satisfies Credential;

const credentialOf = (
	name: string,
	profile: ProfileName,
	{ origin, key }: Address,
): Credential => ({
	name,
	type: 'smmPanelApi',
	data: {
		apiUrl: `${origin}/${profile}/api/v2`,
		apiKey: key,
		timezone: 'Asia/Ho_Chi_Minh',
		bodyFormat: 'form',
		ignoreSslIssues: false,
	},
});
