import { defineOperation, optionalText, Unreadable } from '../../define';
import { at, detailed, documented, simplified, simplifiedDetails } from './examples';
import { loginOptions, loginParams, notAProxy, perProxy, proxyIds, proxyWords } from './fields';
import { simplifyProxy } from './simplify';

export const replace = defineOperation({
	value: 'replace',
	displayName: 'Replace',
	does: 'Replace proxies',
	description: 'Exchange proxies for others with new addresses',
	action: 'change_proxy',
	...proxyWords,
	offers: 'proxy replacements',
	ids: proxyIds,
	options: {
		...loginOptions,
		proxyType: optionalText({
			displayName: 'Proxy Type',
			placeholder: 'e.g. viettel',
			description: 'The type of proxy to get in exchange, in the word of the shop',
		}),
	},
	send: ({ options }) => ({ loaiproxy: options.proxyType, ...loginParams(options) }),
	repeatable: false,
	spends: false,
	answer: perProxy,
	reply: (record, context) => simplifyProxy(record, context) ?? new Unreadable(notAProxy),
	examples: [
		{
			name: 'the documented proxy, to SOCKS5',
			params: { proxyId: '37775', options: { protocol: 'SOCKS5' } },
			sends: { action: 'change_proxy', proxy_id: '37775', protocol: 'SOCKS5' },
			receives: { status: 'success', data: [documented] },
			gives: [simplified],
			at,
		},
		{
			name: 'a shop that says more of it',
			params: { proxyId: '37775' },
			sends: { action: 'change_proxy', proxy_id: '37775' },
			receives: { status: 'success', data: [detailed] },
			gives: [simplifiedDetails],
			at,
		},
	],
});
