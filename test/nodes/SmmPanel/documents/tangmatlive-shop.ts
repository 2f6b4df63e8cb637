import type { Case } from './case';

const address = (host: string, port: number, username: string, password: string) => ({
	host,
	port,
	username,
	password,
	url: `http://${username}:${password}@${host}:${port}`,
});

const socks = (host: string, port: number, username: string, password: string) => ({
	...address(host, port, username, password),
	url: `socks5://${username}:${password}@${host}:${port}`,
});

/** What all printed proxies share; the clock stands five hours before they expire. */
const proxy = {
	type: 'Proxy v4 static',
	protocol: 'HTTPS',
	operator: null,
	status: 'success',
	expiresAt: '2025-05-18T22:14:17+07:00',
	hoursLeft: 5,
	autoRenew: null,
};

const listed = { ...proxy, protocol: 'HTTP', operator: 'FPT', autoRenew: false };
const relogged = {
	...proxy,
	protocol: 'SOCKS5',
	operator: 'FPT',
	source: socks('172.111.171.99', 14288, 'newuser', 'newpass'),
	forward: socks('114.122.09.99', 11218, 'newuser', 'newpass'),
};

/** The nine actions of the proxy shop. */
export const shop: Case[] = [
	{
		fixture: 'tangmatlive.buy_proxy',
		operation: 'proxy.buy',
		params: {
			proxyKind: 'v4static',
			quantity: 2,
			days: 30,
			protocol: 'http',
			options: { username: 'me', password: 'mine' },
		},
		sends: {
			action: 'buy_proxy',
			proxy: 'v4static',
			quantity: '2',
			days: '30',
			protocol: 'HTTP',
			user: 'me',
			password: 'mine',
		},
		gives: [
			{
				...proxy,
				proxyId: '279',
				source: address('206.125.175.230', 13271, 'bUMBYc', 'YbhrHU'),
				forward: address('114.256.712.19', 13271, 'bUMBYc', 'YbhrHU'),
				payment: 1152,
				balance: 965567,
			},
			{
				...proxy,
				proxyId: '280',
				source: address('14.224.198.65', 20693, 'user20694', 'AXYAE'),
				forward: address('114.256.712.19', 14221, 'user20694', 'AXYAE'),
				payment: 1152,
				balance: 965567,
			},
		],
	},
	{
		fixture: 'tangmatlive.get_proxy',
		operation: 'proxy.get',
		params: { proxyId: '37775' },
		sends: { action: 'get_proxy', proxy_id: '37775' },
		gives: [
			{
				...proxy,
				proxyId: '37775',
				source: address('172.111.171.99', 14288, '10md12', '123456'),
				forward: address('114.122.09.99', 11218, '10md12', '123456'),
			},
		],
	},
	{
		fixture: 'tangmatlive.get_rotate_proxy',
		operation: 'proxy.getRotating',
		params: {
			rotationKey: 'KFBlsUezBtRMKTmiHdlhHY',
			options: { operator: 'viettel', location: 'HaiDuong1' },
		},
		sends: {
			action: 'get_rotate_proxy',
			key_rotate: 'KFBlsUezBtRMKTmiHdlhHY',
			operator: 'viettel',
			location: 'HaiDuong1',
		},
		gives: [
			{
				rotationKey: 'KFBlsUezBtRMKTmiHdlhHY',
				http: address('42.114.164.224', 20841, 'khljtiNj3Kd', 'fdkm3nbjg45d'),
				socks5: socks('42.114.164.224', 30841, 'khljtiNj3Kd', 'fdkm3nbjg45d'),
				operator: 'viettel',
				location: 'HaiDuong1',
				expiresAt: '2025-05-18T22:14:17+07:00',
				secondsLeft: 1021,
				message: 'Proxy này sẽ die sau 1021s',
			},
		],
	},
	{
		fixture: 'tangmatlive.get_all_proxy',
		operation: 'proxy.getAll',
		params: { returnAll: true },
		sends: { action: 'get_all_proxy' },
		gives: [
			{
				...listed,
				proxyId: '251',
				source: address('206.125.175.230', 13271, 'bUMBYc', 'YbhrHU'),
				forward: address('114.256.712.19', 13271, 'bUMBYc', 'YbhrHU'),
			},
			{
				...listed,
				proxyId: '252',
				source: address('14.224.198.65', 20693, 'user20694', 'AXYAE'),
				forward: null,
			},
			{
				...listed,
				proxyId: '253',
				source: address('172.111.171.99', 14288, '10md12', '123456'),
				forward: address('114.122.09.99', 11218, '10md12', '123456'),
			},
		],
	},
	{
		fixture: 'tangmatlive.renew_proxy',
		operation: 'proxy.renew',
		params: { proxyId: '37775', days: 3 },
		sends: { action: 'renew_proxy', proxy_id: '37775', days: '3' },
		gives: [{ ...relogged, proxyId: '37775', totalPrice: 5000 }],
	},
	{
		fixture: 'tangmatlive.download_package',
		operation: 'proxy.download',
		params: { proxyId: '37775', mode: 'forward', output: 'items', binaryPropertyName: 'data' },
		sends: { action: 'download_package', proxy_id: '37775', mode: '2' },
		gives: [
			{ ...address('1.1.1.1', 1010, 'user', 'pass'), type: 'HTTP' },
			{ ...address('2.2.2.2', 2020, 'user', 'pass'), type: 'HTTP' },
			{ ...address('3.3.3.3', 3030, 'user', 'pass'), type: 'HTTP' },
		],
	},
	{
		fixture: 'tangmatlive.change_auth_proxy',
		operation: 'proxy.changeAuth',
		params: { proxyId: '251', options: { username: 'newuser', password: 'newpass' } },
		sends: {
			action: 'change_auth_proxy',
			proxy_id: '251',
			user: 'newuser',
			password: 'newpass',
		},
		gives: [{ ...relogged, proxyId: '251' }],
	},
	{
		fixture: 'tangmatlive.change_proxy',
		operation: 'proxy.replace',
		params: { proxyId: '251', options: { proxyType: 'vnpt', protocol: 'HTTP' } },
		sends: { action: 'change_proxy', proxy_id: '251', loaiproxy: 'vnpt', protocol: 'HTTP' },
		gives: [
			{
				...proxy,
				proxyId: '251',
				protocol: 'HTTP',
				operator: 'VNPT',
				source: address('42.115.123.45', 12345, 'user123', 'pass456'),
				forward: address('103.82.45.67', 12345, 'user123', 'pass456'),
			},
		],
	},
];
