import { defineOperation, optionalText } from '../../define';
import { at, detailed, documented, simplified, simplifiedDetails } from './proxies';
import { changesProxies, loginOptions, loginParams } from './fields';

export const replace = defineOperation({
	value: 'replace',
	displayName: 'Replace',
	does: 'Replace proxies',
	description: 'Exchange proxies for others with new addresses',
	action: 'change_proxy',
	...changesProxies,
	offers: 'proxy replacements',
	options: {
		...loginOptions,
		proxyType: optionalText({
			displayName: 'Proxy Type',
			placeholder: 'e.g. viettel',
			description: 'The type of proxy to get in exchange, in the word of the shop',
		}),
	},
	send: ({ options }) => ({ loaiproxy: options.proxyType, ...loginParams(options) }),
	examples: [
		{
			name: 'another protocol, at a shop that says more of one than of the other',
			params: { proxyId: '37775,37776', options: { protocol: 'SOCKS5' } },
			sends: { action: 'change_proxy', proxy_id: '37775,37776', protocol: 'SOCKS5' },
			receives: { status: 'success', data: [documented, detailed] },
			gives: [simplified, simplifiedDetails],
			at,
		},
	],
});
