import { waitUntil } from '../../scripts/lib/waitUntil.ts';
import type { Control, FaultRequest, ProfileName } from '../../sandbox/index.ts';

type Answer<Name extends keyof Control> = Control[Name] extends (...args: never[]) => infer R
	? R
	: never;

/** The practice panel of the set-up, as its client and behind its back. */
export function practicePanel({ origin, key }: { origin: string; key: string }) {
	const post = async (url: string, init: RequestInit): Promise<unknown> => {
		const response = await fetch(url, { method: 'POST', ...init });
		const text = await response.text();
		if (!response.ok) throw new Error(`The practice panel said ${response.status}: ${text}`);
		return JSON.parse(text);
	};
	const control = async <Name extends keyof Control>(name: Name, body: object = {}) =>
		(await post(`${origin}/control/${name}`, {
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		})) as Answer<Name>;
	const profile: ProfileName = 'standard';
	return {
		/** Any method of the panel's control, such as one for another profile. */
		control,
		/** A request as any client of the panel sends it. */
		ask: (params: Record<string, string>) =>
			post(`${origin}/${profile}/api/v2`, { body: new URLSearchParams({ key, ...params }) }),
		until: async (isSo: () => Promise<boolean>) =>
			await waitUntil(async () => (await isSo()) || undefined, {
				what: 'the panel to get there',
				timeoutMs: 30_000,
			}),
		reset: () => control('reset'),
		advance: (seconds: number) => control('advance', { seconds }),
		fault: (fault: FaultRequest) => control('fault', fault),
		clearFaults: () => control('clearFaults'),
		account: () => control('account', { profile }),
		orders: () => control('orders', { profile }),
		refills: () => control('refills', { profile }),
		productOrders: () => control('productOrders', { profile }),
		proxies: () => control('proxies', { profile }),
		setBalance: (amount: number) => control('setBalance', { profile, amount }),
		setOrder: (id: string | number, patch: object) => control('setOrder', { profile, id, patch }),
		setProxy: (id: string | number, patch: object) => control('setProxy', { profile, id, patch }),
		setProduct: (id: string | number, patch: object) =>
			control('setProduct', { profile, id, patch }),
		setService: (id: string | number, patch: object) =>
			control('setService', { profile, id, patch }),
		requests: (action: string) => control('requests', { profile, action }),
	};
}

export type PracticePanel = ReturnType<typeof practicePanel>;
