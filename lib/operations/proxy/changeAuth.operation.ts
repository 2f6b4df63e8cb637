import { defineOperation, Problem } from '../../define';
import { at, detailed, documented, simplified, simplifiedDetails } from './examples';
import { changesProxies, loginOptions, loginParams } from './fields';

const nothingToChange = 'Nothing to change: give a Username, a Password or a Protocol.';

export const changeAuth = defineOperation({
	value: 'changeAuth',
	displayName: 'Change Login',
	does: 'Change login of proxies',
	description: 'Give proxies another username, password or protocol',
	action: 'change_auth_proxy',
	...changesProxies,
	offers: 'changes of proxy logins',
	options: loginOptions,
	isAboutOptions: true,
	send: ({ options }) => {
		const params = loginParams(options);
		return Object.values(params).some(Boolean) ? params : new Problem(nothingToChange);
	},
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
			params: { proxyId: '37775', options: { username: 'anna' } },
			sends: { action: 'change_auth_proxy', proxy_id: '37775', user: 'anna' },
			receives: { status: 'success', data: [detailed] },
			gives: [simplifiedDetails],
			at,
		},
	],
});
