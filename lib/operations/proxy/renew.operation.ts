import { isRecord } from '../../values/record';
import { toMoney } from '../../values/money';
import { defineOperation, Unreadable, wholeNumber } from '../../define';
import { at, detailed, documented, simplified, simplifiedDetails, simplifyProxy } from './proxies';
import { notAProxy, perProxy, proxyIds, proxyNames, proxyWords } from './fields';

export const renew = defineOperation({
	value: 'renew',
	displayName: 'Renew',
	does: 'Renew proxies',
	description: 'Extend your proxies by a number of days, paid from the balance of your account',
	action: 'renew_proxy',
	...proxyWords,
	offers: 'proxy renewals',
	ids: proxyIds,
	fields: {
		days: wholeNumber({ displayName: 'Days', description: 'By how many days to renew' }),
	},
	send: ({ days }) => ({ days: String(days) }),
	repeatable: false,
	spends: true,
	boughtAs: 'proxyId',
	boughtNames: proxyNames,
	answer: perProxy,
	reply: (record, { zone, now, whole }) => {
		const proxy = simplifyProxy(record, { zone, now });
		if (proxy === null) return new Unreadable(notAProxy);
		return {
			...proxy,
			totalPrice: isRecord(whole) ? toMoney(whole.totalPrice, whole.currency) : null,
		};
	},
	examples: [
		{
			name: 'the documented proxy, and one that is not the account’s',
			params: { proxyId: '37775,2', days: 3 },
			sends: { action: 'renew_proxy', proxy_id: '37775,2', days: '3' },
			receives: { status: 'success', data: [documented], totalPrice: 5000 },
			gives: [
				{ ...simplified, totalPrice: 5000 },
				{ error: "The panel's answer does not mention it" },
			],
			at,
		},
		{
			name: 'a shop that says more of it and nothing of the price',
			params: { proxyId: '37776', days: 3 },
			sends: { action: 'renew_proxy', proxy_id: '37776', days: '3' },
			receives: { status: 'success', data: [detailed] },
			gives: [{ ...simplifiedDetails, totalPrice: null }],
			at,
		},
	],
});
