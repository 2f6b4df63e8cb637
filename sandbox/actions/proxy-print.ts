import type { Panel } from '../panel.ts';
import { addressText, proxyKinds, type Proxy } from '../state/proxy.ts';

/** The shop is Vietnamese and prints its own time without a zone; Vietnam has no summer time. */
export function shopTime(moment: number): string {
	const [day = '', time = ''] = new Date(moment + 7 * 3600_000).toISOString().split('T');
	return `${day.split('-').reverse().join('-')} ${time.slice(0, 8)}`;
}

export const printed = (panel: Panel, proxy: Proxy) => ({
	data: addressText(proxy, proxy.source),
	data2: addressText(proxy, proxy.forward),
	status: panel.proxies.status(proxy),
	expired_at: shopTime(proxy.expiresAt),
});

export const kindAndProtocol = (proxy: Proxy) => ({
	proxy_type: proxyKinds[proxy.kind].label,
	protocol: proxy.protocol,
});

/** Bought or asked for alone, an HTTP proxy is called HTTPS; in every list the document says HTTP. */
export const kindAndShownProtocol = (proxy: Proxy) => ({
	...kindAndProtocol(proxy),
	...(proxy.protocol === 'HTTP' ? { protocol: 'HTTPS' } : {}),
});

/** The document shows no rotating proxy; its key has to come from somewhere. */
export const rotationKey = ({ rotationKey: key }: Proxy) =>
	key === null ? {} : { key_rotate: key };
