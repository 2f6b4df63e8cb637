import { at, detailed, simplifiedDetails } from '../../../lib/operations/proxy/proxies';
import { getAll } from '../../../lib/operations/proxy/getAll.operation';
import { compareProxies } from '../compare/proxies';
import { defineEvent } from '../event';
import { watchList } from '../look/list';

export const proxyChange = defineEvent({
	value: 'proxyChange',
	displayName: 'Proxy Changed',
	description: 'When one of your proxies changes its status, address or auto-renewal',
	changes: ['status', 'address', 'autoRenew'],
	fields: {},
	watch: (_, wishes) => watchList({ operation: getAll, nouns: 'proxies' }, compareProxies(wishes)),
	examples: [
		{
			name: 'a proxy gets another username',
			params: {},
			polls: [
				{
					at,
					receives: {
						status: 'success',
						order: [{ ...detailed, data2: '114.122.09.99:11218:earlier:123456' }],
					},
					reports: [],
				},
				{
					at,
					receives: { status: 'success', order: [detailed] },
					reports: [
						{
							change: 'address',
							...simplifiedDetails,
							previous: { forward: { host: '114.122.09.99', port: 11218, username: 'earlier' } },
						},
					],
				},
			],
		},
	],
});
