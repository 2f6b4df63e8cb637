import { defineOperation, Unreadable } from '../../define';
import { at, detailed, documented, simplified, simplifiedDetails } from './examples';
import { loginOptions, loginParams, notAProxy, perProxy, proxyIds, proxyWords } from './fields';
import { simplifyProxy } from './simplify';

export const changeAuth = defineOperation({
	value: 'changeAuth',
	displayName: 'Change Login',
	does: 'Change login of proxies',
	description: 'Give proxies another username, password or protocol',
	action: 'change_auth_proxy',
	...proxyWords,
	offers: 'changes of proxy logins',
	ids: proxyIds,
	options: loginOptions,
	send: ({ options }) => loginParams(options),
	repeatable: false,
	spends: false,
	answer: perProxy,
	reply: (record, context) => simplifyProxy(record, context) ?? new Unreadable(notAProxy),
	examples: [
		{
			name: 'the documented proxy, to SOCKS5',
			params: { proxyId: '37775', options: { protocol: 'SOCKS5' } },
			sends: { action: 'change_auth_proxy', proxy_id: '37775', protocol: 'SOCKS5' },
			receives: { status: 'success', data: [documented] },
			gives: [simplified],
			at,
		},
		{
			name: 'a shop that says more of it',
			params: { proxyId: '37775' },
			sends: { action: 'change_auth_proxy', proxy_id: '37775' },
			receives: { status: 'success', data: [detailed] },
			gives: [simplifiedDetails],
			at,
		},
	],
});
