import type { Credential } from '../n8n/credential.ts';
import type { Panel } from '../panel/startPanel.ts';

/**
 * An order on the practice panel takes ten panel minutes, twenty seconds at this speed: long enough to watch.
 * The balance pays many runs of the examples, but not the order they place to see "not enough funds".
 */
export const practicePanel = { speed: 30, balance: 350 };

export const practiceCredential = ({ origin, key }: Pick<Panel, 'origin' | 'key'>): Credential => ({
	name: 'Practice panel',
	type: 'smmPanelApi',
	data: {
		apiUrl: `${origin}/standard/api/v2`,
		apiKey: key,
		timezone: 'Asia/Ho_Chi_Minh',
		bodyFormat: 'form',
		ignoreSslIssues: false,
	},
});
