import { randomInt } from 'node:crypto';
import { given, type Params } from '../params.ts';
import { randomText } from '../random.ts';
import { Refusal } from '../refusal.ts';

export const proxyKinds = {
	v4static: { label: 'Proxy v4 static', rate: '0.04' },
	v6static: { label: 'Proxy v6 static', rate: '0.01' },
	v4rotate: { label: 'Proxy v4 rotate', rate: '0.09' },
} as const;

export type ProxyKind = keyof typeof proxyKinds;

export interface Proxy {
	id: number;
	kind: ProxyKind;
	protocol: string;
	operator: string;
	/** Host and port of the source, and of the forward where there is one. */
	source: string;
	forward: string | null;
	user: string;
	password: string;
	day: number;
	expiresAt: number;
	autoRenew: 0 | 1;
	/** What was bought together is downloaded together. */
	purchase: number;
	renewals: number;
	rotationKey: string | null;
	rotation: Rotation | null;
	forcedStatus?: string;
}

export interface Rotation {
	host: string;
	port: number;
	user: string;
	password: string;
	operator: string;
	location: string;
	diesAt: number;
}

export const operators = ['FPT', 'VNPT', 'Viettel'] as const;

export function readKind(text: string): ProxyKind {
	for (const kind of Object.keys(proxyKinds)) if (isKind(kind) && kind === text) return kind;
	throw new Refusal('proxyKind');
}

const isKind = (text: string): text is ProxyKind => Object.hasOwn(proxyKinds, text);

/** Lower case is refused: only the two documented spellings are known. */
export function readProtocol(params: Params, missing: string | null): string {
	const protocol = given(params, 'protocol') || missing;
	if (protocol !== 'HTTP' && protocol !== 'SOCKS5' && protocol !== missing)
		throw new Refusal('protocol');
	if (protocol === null) throw new Refusal('protocol');
	return protocol;
}

export const credentials = (params: Params) => ({
	user: customised(given(params, 'user'), 6),
	password: customised(given(params, 'password'), 8),
});

const customised = (text: string, length: number): string =>
	text === '' || text === 'random' ? randomText(length) : text;

export function newAddresses(kind: ProxyKind, withForward: boolean) {
	const port = randomInt(10_000, 60_000);
	const host = kind === 'v6static' ? newIpv6() : newIpv4();
	return {
		source: `${host}:${port}`,
		forward: withForward ? `${newIpv4()}:${port}` : null,
	};
}

/** Addresses that are set aside for documents: nobody's machine is asked when one is tried out. */
const documentNets = ['192.0.2', '198.51.100', '203.0.113'] as const;

export const newIpv4 = (): string =>
	`${documentNets[randomInt(documentNets.length)]}.${randomInt(1, 255)}`;

const group = (): string => randomInt(0x1000, 0xffff).toString(16);

const newIpv6 = (): string => `2001:db8:${group()}:${group()}::${group()}`;

export const addressText = (proxy: Proxy, address: string | null): string =>
	address === null ? '' : `${address}:${proxy.user}:${proxy.password}`;
