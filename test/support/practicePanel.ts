import { waitUntil } from '../../scripts/lib/waitUntil.ts';
import { panelControl, postToPanel } from '../../scripts/panel/control.ts';
import type { FaultRequest, ProfileName } from '../../sandbox/index.ts';

/** The practice panel of the set-up, as its client and behind its back. */
export function practicePanel({ origin, key }: { origin: string; key: string }) {
	const control = panelControl(origin);
	const profile: ProfileName = 'standard';
	return {
		/** Any method of the panel's control, such as one for another profile. */
		control,
		/** A request as any client of the panel sends it. */
		ask: (params: Record<string, string>) =>
			postToPanel(`${origin}/${profile}/api/v2`, { body: new URLSearchParams({ key, ...params }) }),
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
