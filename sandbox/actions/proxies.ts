import { moneyNumber } from '../money.ts';
import type { Panel } from '../panel.ts';
import { given, idList, type Params } from '../params.ts';
import { orRefused, Refusal } from '../refusal.ts';
import type { Proxy } from '../state/proxy.ts';
import { addressText } from '../state/proxy.ts';
import { changing, reading, type Run } from './action.ts';
import { itemError, printedId } from './ids.ts';
import {
	kindAndProtocol,
	kindAndShownProtocol,
	printed,
	rotationKey,
	shopTime,
} from './proxy-print.ts';

/** The shop has its own way to say no, beside the panel's `{error}`. */
const inShop =
	(run: (...asked: Parameters<Run>) => object): Run =>
	(panel, params) =>
		orRefused(
			() => ({ status: 'success', ...run(panel, params) }),
			(refusal) => ({ status: 'error', message: panel.traits.words(refusal) }),
		);

export const proxyActions = {
	buy_proxy: changing(
		inShop((panel, params) => {
			const { bought, payment } = panel.proxies.buy(params);
			return {
				data: bought.map((proxy) => ({
					id: proxy.id,
					...kindAndShownProtocol(proxy),
					...printed(panel, proxy),
					...rotationKey(proxy),
				})),
				payment: moneyNumber(payment),
				balance: moneyNumber(panel.account.balance),
			};
		}),
	),
	get_proxy: reading(
		inShop((panel, params) => {
			const proxy = panel.proxies.files.get(given(params, 'proxy_id'));
			return {
				order: {
					proxy_id: proxy.id,
					...kindAndShownProtocol(proxy),
					...printed(panel, proxy),
					...rotationKey(proxy),
				},
			};
		}),
	),
	get_all_proxy: reading(
		inShop((panel) => ({
			order: [...panel.proxies.files.all.values()].map((proxy) => ({
				id: proxy.id,
				...kindAndProtocol(proxy),
				operator: proxy.operator,
				day: proxy.day,
				...printed(panel, proxy),
				auto_renew: proxy.autoRenew,
				...rotationKey(proxy),
			})),
		})),
	),
	get_rotate_proxy: changing(
		inShop((panel, params) => {
			const now = panel.clock.today();
			const proxy = panel.proxies.files.byRotationKey(given(params, 'key_rotate'));
			if (proxy.expiresAt <= now) throw new Refusal('expired');
			const { host, port, user, password, operator, location, diesAt } = panel.proxies.rotate(
				proxy,
				params,
			);
			return {
				message: `Proxy này sẽ die sau ${Math.ceil((diesAt - now) / 1000)}s`,
				data: {
					key_rotate: proxy.rotationKey,
					http: `${host}:${port}:${user}:${password}`,
					socks5: `${host}:${port + 10_000}:${user}:${password}`,
					operator,
					location,
					expired_at: shopTime(proxy.expiresAt),
				},
			};
		}),
	),
	renew_proxy: changing(
		inShop((panel, params) => {
			const { known, answer } = select(panel, params);
			const total = panel.proxies.renew(known, params);
			return { ...answer(), totalPrice: moneyNumber(total) };
		}),
	),
	download_package: reading(
		inShop((panel, params) => {
			const asked = panel.proxies.files.get(given(params, 'proxy_id'));
			const mode = given(params, 'mode');
			if (mode !== '1' && mode !== '2') throw new Refusal('value', 'mode');
			const list = panel.proxies.files
				.boughtWith(asked)
				.map((proxy) => addressText(proxy, mode === '1' ? proxy.source : proxy.forward))
				.filter((text) => text !== '');
			return { type: asked.protocol, count: list.length, list };
		}),
	),
	change_auth_proxy: changing(
		inShop((panel, params) => {
			const { known, answer } = select(panel, params);
			panel.proxies.changeAuth(known, params);
			return answer();
		}),
	),
	change_proxy: changing(
		inShop((panel, params) => {
			const { known, answer } = select(panel, params);
			panel.proxies.replace(known, params);
			return answer();
		}),
	),
};

/** The proxies of a list; ids nobody knows get their own error among the data. */
function select(panel: Panel, params: Params) {
	const ids = idList(given(params, 'proxy_id'));
	const found = ids.map((id) => ({ id, proxy: panel.proxies.files.all.get(id) ?? null }));
	const known = [...new Set(found.flatMap(({ proxy }) => (proxy ? [proxy] : [])))];
	if (known.length === 0) throw new Refusal('proxy');
	const item = (id: string, proxy: Proxy | null) =>
		proxy
			? {
					proxy_id: proxy.id,
					...kindAndProtocol(proxy),
					operator: proxy.operator,
					...printed(panel, proxy),
				}
			: { proxy_id: printedId(id), ...itemError(panel, new Refusal('proxy')) };
	return { known, answer: () => ({ data: found.map(({ id, proxy }) => item(id, proxy)) }) };
}
