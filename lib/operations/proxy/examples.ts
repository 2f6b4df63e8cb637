/** The document's proxy, and what the node makes of it at `at`. */
export const at = '2025-05-18T10:14:17.000Z';

export const documented = {
	proxy_id: 37775,
	proxy_type: 'Proxy v4 static',
	protocol: 'HTTPS',
	data: '172.111.171.99:14288:10md12:123456',
	data2: '114.122.09.99:11218:10md12:123456',
	status: 'success',
	expired_at: '18-05-2025 22:14:17',
};

export const simplified = {
	proxyId: '37775',
	type: 'Proxy v4 static',
	protocol: 'HTTPS',
	operator: null,
	status: 'success',
	expiresAt: '2025-05-18T22:14:17+07:00',
	hoursLeft: 5,
	autoRenew: null,
	source: {
		host: '172.111.171.99',
		port: 14288,
		username: '10md12',
		password: '123456',
		url: 'http://10md12:123456@172.111.171.99:14288',
	},
	forward: {
		host: '114.122.09.99',
		port: 11218,
		username: '10md12',
		password: '123456',
		url: 'http://10md12:123456@114.122.09.99:11218',
	},
};

/** Another one, of which the shop says more, as in its list. */
export const detailed = { ...documented, proxy_id: 37776, operator: 'FPT', auto_renew: 0 };

export const simplifiedDetails = {
	...simplified,
	proxyId: '37776',
	operator: 'FPT',
	autoRenew: false,
};
