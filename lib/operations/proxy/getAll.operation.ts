import {
	collection,
	defineOperation,
	optionalAmount,
	optionalChoice,
	optionalText,
	Unreadable,
	type Json,
} from '../../define';
import { limit, listed, returnAll, simplify } from '../fields';
import { at, documented, simplified, proxiesIn, simplifyProxy } from './proxies';
import { kinds, notAProxyList, protocols } from './fields';

const filters = collection(
	{ displayName: 'Filters', placeholder: 'Add Filter' },
	{
		expiringWithinHours: optionalAmount({
			displayName: 'Expiring Within Hours',
			description:
				'Only proxies that expire within this many hours, without those that have expired already',
		}),
		kind: optionalChoice(
			{ displayName: 'Kind', choices: kinds, description: 'Only proxies of this kind' },
			'v4static',
		),
		protocol: optionalChoice(
			{
				displayName: 'Protocol',
				choices: protocols,
				description: 'Only proxies with this protocol; HTTPS counts as HTTP',
			},
			'HTTP',
		),
		status: optionalText({
			displayName: 'Status',
			placeholder: 'e.g. success',
			description: "Only proxies with this status, in the panel's own word",
		}),
	},
);

export const getAll = defineOperation({
	value: 'getAll',
	displayName: 'Get Many',
	does: 'Get many proxies',
	description: 'Retrieve your proxies with their addresses and when they expire',
	action: 'get_all_proxy',
	isCatalogue: true,
	offers: 'proxies',
	fields: { returnAll, limit, filters, simplify },
	repeatable: true,
	spends: false,
	reply: (record, { values, zone, now }) => {
		const found = proxiesIn(record);
		if (found === null) return new Unreadable(notAProxyList);
		return listed(found, values, {
			idField: 'proxyId',
			read: (each) => simplifyProxy(each, { zone, now }),
			passes: (proxy) => passes(proxy, values.filters),
		});
	},
	examples: [
		{
			name: 'what expires within six hours',
			params: { returnAll: true, filters: { expiringWithinHours: 6 } },
			sends: { action: 'get_all_proxy' },
			receives: {
				status: 'success',
				order: [
					{ ...documented, operator: 'FPT', day: 89, auto_renew: 0 },
					{ ...documented, proxy_id: 1, expired_at: '19-06-2025 22:14:17' },
				],
			},
			gives: [{ ...simplified, operator: 'FPT', autoRenew: false }],
			at,
		},
	],
});

interface ProxyConditions {
	expiringWithinHours?: number;
	kind?: string;
	protocol?: string;
	status?: string;
}

function passes(proxy: Json, wanted: ProxyConditions): boolean {
	const { hoursLeft, type, protocol, status } = proxy;
	const within = wanted.expiringWithinHours;
	return (
		(within === undefined ||
			(typeof hoursLeft === 'number' && hoursLeft >= 0 && hoursLeft <= within)) &&
		(wanted.kind === undefined || letters(type).includes(wanted.kind)) &&
		(wanted.protocol === undefined || letters(protocol).startsWith(letters(wanted.protocol))) &&
		(wanted.status === undefined || letters(status) === letters(wanted.status))
	);
}

/** `Proxy v4 static` → `proxyv4static`, to be found by the kind `v4static`. */
function letters(value: unknown): string {
	return typeof value === 'string' ? value.toLowerCase().replace(/[\s_-]+/g, '') : '';
}
