import { fromList, id, ids, optionalChoice, optionalText, Unreadable } from '../../define';
import { perId } from '../../answers/perId';
import { lookingAt } from '../../errors/purpose';
import { simplifyProxy } from './proxies';

export const proxyId = fromList(
	'searchProxies',
	id({
		displayName: 'Proxy ID',
		placeholder: 'e.g. 37775',
		description: 'The ID of one of your proxies; Get Many returns it',
	}),
);

/** How ids of several proxies are asked for and go out. */
export const proxyIds = {
	name: 'proxyId',
	// No list to choose from: n8n takes an array given to a list for one for nothing at all, and a list
	// for several takes no typed IDs and nothing that a model fills in.
	field: ids({
		displayName: 'Proxy ID',
		placeholder: 'e.g. 37775, 37776',
		description:
			'One proxy ID, or several separated by commas, spaces or new lines. Items whose other parameters are equal go out together, 100 in a request.',
	}),
	many: ['proxy_id'],
	upTo: 100,
};

/** Answers about several proxies: a list of records with their ids. */
export const perProxy = perId({ valueKey: 'proxy', isValue: () => false });

/** Without this, `proxy` would count as the ID of what was bought: shops put the kind of proxy there. */
export const proxyNames = ['proxy_id'];

export const proxyWords = {
	noun: 'proxy',
	idKeys: ['proxy_id', 'id'],
	expects: ['proxy_id', 'proxy_type', 'expired_at'],
	wrappers: ['order', 'orders', 'proxies'],
};

/** How all proxies are asked for. */
export const proxyList = lookingAt({
	...proxyWords,
	expects: [],
	action: 'get_all_proxy',
	isCatalogue: true,
});

/** For what changes proxies free of charge: the shop answers with the proxies as they are afterwards. */
export const changesProxies = {
	...proxyWords,
	ids: proxyIds,
	repeatable: false,
	spends: false,
	answer: perProxy,
	reply: (record: unknown, at: Parameters<typeof simplifyProxy>[1]) =>
		simplifyProxy(record, at) ?? new Unreadable(notAProxy),
};

export const protocols = [
	{ name: 'HTTP', value: 'HTTP' },
	{ name: 'SOCKS5', value: 'SOCKS5' },
] as const;

export const kinds = [
	{ name: 'IPv4 Rotating', value: 'v4rotate' },
	{ name: 'IPv4 Static', value: 'v4static' },
	{ name: 'IPv6 Static', value: 'v6static' },
] as const;

/** @param whose `proxy` or `proxies` */
export function password(whose: string) {
	return optionalText({
		displayName: 'Password',
		typeOptions: { password: true },
		description: `Password of the ${whose}; the shop makes one up when left out`,
	});
}

/** @param whose `proxy` or `proxies` */
export function username(whose: string) {
	return optionalText({
		displayName: 'Username',
		description: `Username of the ${whose}; the shop makes one up when left out`,
	});
}

/** What a proxy can be given anew. */
export const loginOptions = {
	password: password('proxy'),
	protocol: optionalChoice(
		{
			displayName: 'Protocol',
			choices: [...protocols, { name: 'Unchanged', value: '' }],
			description: 'Protocol of the proxy',
		},
		'',
	),
	username: username('proxy'),
};

type LoginOptions = Partial<Record<keyof typeof loginOptions, string>>;

/** The same as the shop's parameters. */
export function loginParams(login: LoginOptions) {
	return { protocol: login.protocol, user: login.username, password: login.password };
}

export const notAProxyList = 'The panel did not send a list of proxies';
export const notAProxy = 'The panel did not send the proxy';
