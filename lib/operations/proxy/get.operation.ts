import { isRecord } from '../../values/record';
import { defineOperation, NotFound, Unreadable } from '../../define';
import { at, detailed, documented, simplified, simplifiedDetails, simplifyProxy } from './proxies';
import { notAProxy, proxyId } from './fields';

export const get = defineOperation({
	value: 'get',
	displayName: 'Get',
	does: 'Get proxy',
	description: 'Retrieve one proxy with its addresses and when it expires',
	action: 'get_proxy',
	noun: 'proxy',
	fields: { proxyId },
	send: (values) => ({ proxy_id: values.proxyId }),
	repeatable: true,
	spends: false,
	reply: (record, context) => {
		const proxy = simplifyProxy(unwrapped(record), context);
		if (proxy === null) return new Unreadable(notAProxy);
		const asked = context.values.proxyId;
		return proxy.proxyId === asked
			? proxy
			: new NotFound('not_returned', `The panel sent another proxy than ${asked}`, [asked]);
	},
	examples: [
		{
			name: 'the documented proxy',
			params: { proxyId: 37775 },
			sends: { action: 'get_proxy', proxy_id: '37775' },
			receives: { status: 'success', order: documented },
			gives: [simplified],
			at,
		},
		{
			name: 'a shop that says more of it',
			params: { proxyId: 37776 },
			sends: { action: 'get_proxy', proxy_id: '37776' },
			receives: { status: 'success', order: detailed },
			gives: [simplifiedDetails],
			at,
		},
	],
});

function unwrapped(record: unknown): unknown {
	if (!isRecord(record)) return Array.isArray(record) && record.length === 1 ? record[0] : null;
	const inside = [record.order, record.data].find((each) => typeof each === 'object' && each);
	return Array.isArray(inside) ? inside[0] : (inside ?? record);
}
