import { defineOperation, Problem } from '../../define';
import { at, detailed, documented, simplified, simplifiedDetails } from './proxies';
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
			name: 'another username and protocol, at a shop that says more of one than of the other',
			params: { proxyId: '37775,37776', options: { protocol: 'SOCKS5', username: 'anna' } },
			sends: {
				action: 'change_auth_proxy',
				proxy_id: '37775,37776',
				protocol: 'SOCKS5',
				user: 'anna',
			},
			receives: { status: 'success', data: [documented, detailed] },
			gives: [simplified, simplifiedDetails],
			at,
		},
	],
});
