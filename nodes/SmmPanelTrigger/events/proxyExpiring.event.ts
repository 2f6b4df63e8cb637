import { decimal } from '../../../lib/define';
import { documented, simplified } from '../../../lib/operations/proxy/proxies';
import { getAll } from '../../../lib/operations/proxy/getAll.operation';
import { compareExpiries } from '../compare/thresholds';
import { defineEvent } from '../event';
import { watchList } from '../look/list';

const aYear = 8_760;
const order = [documented];

export const proxyExpiring = defineEvent({
	value: 'proxyExpiring',
	displayName: 'Proxy Expiring',
	description: 'When one of your proxies is about to expire, once for each expiry date',
	changes: ['expiring'],
	fields: {
		hoursBefore: decimal(
			{
				displayName: 'Hours Before',
				description: 'How many hours before it expires a proxy is reported',
			},
			{ preset: 24, above: 0, upTo: aYear },
		),
	},
	startsAfreshWith: ['hoursBefore'],
	watch: ({ hoursBefore }, wishes) =>
		watchList({ operation: getAll, nouns: 'proxies' }, compareExpiries({ hoursBefore, ...wishes })),
	examples: [
		{
			name: 'a proxy that has five hours left',
			params: { hoursBefore: 6 },
			polls: [
				{ at: '2025-05-18T08:00:00.000Z', receives: { status: 'success', order }, reports: [] },
				{
					at: '2025-05-18T10:14:17.000Z',
					receives: { status: 'success', order },
					reports: [{ change: 'expiring', ...simplified, previous: null }],
				},
				{ at: '2025-05-18T11:14:17.000Z', receives: { status: 'success', order }, reports: [] },
			],
		},
	],
});
