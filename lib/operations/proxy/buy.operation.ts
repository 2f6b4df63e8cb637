import { isRecord } from '../../values/record';
import { toMoney } from '../../values/money';
import { choice, defineOperation, optionalText, Unreadable, wholeNumber } from '../../define';
import { kinds, loginParams, password, protocols, proxyNames, username } from './fields';
import { at, detailed, documented, simplified, simplifiedDetails } from './proxies';
import { proxiesIn, simplifyProxy } from './proxies';

const noProxy = 'The panel took the purchase but sent no proxy; whether it was booked is not known';

export const buy = defineOperation({
	value: 'buy',
	displayName: 'Buy',
	does: 'Buy proxies',
	description: 'Buy proxies for a number of days, paid from the balance of your account',
	action: 'buy_proxy',
	noun: 'proxy',
	fields: {
		proxyKind: choice(
			{ displayName: 'Proxy Kind', choices: kinds, description: 'The kind of proxy to buy' },
			'v4static',
		),
		quantity: wholeNumber({ displayName: 'Quantity', description: 'How many proxies to buy' }),
		days: wholeNumber({ displayName: 'Days', description: 'For how many days to buy them' }),
		protocol: choice(
			{ displayName: 'Protocol', choices: protocols, description: 'The protocol of the proxies' },
			'HTTP',
		),
	},
	options: {
		password: password('proxies'),
		type: optionalText({
			displayName: 'Type',
			placeholder: 'e.g. viettel',
			description: 'The type within the kind, where the shop has several',
		}),
		username: username('proxies'),
	},
	send: ({ proxyKind, quantity, days, protocol, options }) => ({
		proxy: proxyKind,
		type: options.type,
		quantity: String(quantity),
		days: String(days),
		...loginParams({ ...options, protocol }),
	}),
	repeatable: false,
	spends: true,
	boughtAs: 'proxyId',
	boughtNames: proxyNames,
	reply: (record, context) => {
		const found = (proxiesIn(record) ?? []).flatMap((entry) => {
			const proxy = simplifyProxy(entry.record, context);
			return proxy ? [proxy] : [];
		});
		if (found.length === 0) return new Unreadable(noProxy);
		const paid = isRecord(record) ? record : {};
		const payment = toMoney(paid.payment, paid.currency);
		const balance = toMoney(paid.balance, paid.currency);
		return found.map((proxy) => ({ ...proxy, payment, balance }));
	},
	examples: [
		{
			name: 'one proxy for a day',
			params: { proxyKind: 'v4static', quantity: 1, days: 1, protocol: 'http' },
			sends: { action: 'buy_proxy', proxy: 'v4static', quantity: '1', days: '1', protocol: 'HTTP' },
			receives: { status: 'success', data: [documented], payment: 1152, balance: 965567 },
			gives: [{ ...simplified, payment: 1152, balance: 965567 }],
			at,
		},
		{
			name: 'a shop that says more of the proxy and nothing of the price',
			params: { proxyKind: 'v4static', quantity: 1, days: 1, protocol: 'HTTP' },
			sends: { action: 'buy_proxy', proxy: 'v4static', quantity: '1', days: '1', protocol: 'HTTP' },
			receives: { status: 'success', data: [detailed] },
			gives: [{ ...simplifiedDetails, payment: null, balance: null }],
			at,
		},
	],
});
