import type { Json } from '../../../../lib/define';
import { pick, reply, resting, type Random, type Truth, type World } from './world';

/** An account that is spent and topped up. */
export const balanceWorld = (random: Random): World => {
	let balance = 50;
	const mayChange = resting(7 * 60);
	return {
		parameters: () => ({ threshold: 10 }),
		turn(minute) {
			const wasBelow = balance < 10;
			if (random() < 1 / 60 && mayChange('', minute))
				balance = wasBelow ? 10 + random() * 90 : random() * 9.99;
			else balance = wasBelow ? random() * 9.99 : 10 + random() * 90;
			return !wasBelow && balance < 10 ? [{ key: 'below', from: minute }] : [];
		},
		answer: () => reply([{ balance, currency: 'USD' }]),
		keyOf: (item) => String(item.change),
	};
};

const day = 24 * 60 * 60_000;

interface Proxy extends Json {
	proxyId: string;
	expiresAt: string;
	status: string;
	autoRenew: boolean;
}

const addressOf = (random: Random) => ({
	host: `10.0.0.${Math.floor(random() * 250)}`,
	port: 8000,
	username: 'user',
	password: Math.floor(random() * 1e12).toString(36),
});

function proxies(random: Random): Proxy[] {
	return Array.from({ length: 5 }, (_, n) => ({
		proxyId: String(n + 1),
		expiresAt: new Date(Date.parse('2026-03-01T00:00:00Z') + (2 + n / 2) * day).toISOString(),
		status: 'success',
		autoRenew: false,
		source: addressOf(random),
		forward: null,
	}));
}

const some = (all: Proxy[], random: Random) =>
	random() < 1 / 50 ? all.filter(() => random() < 0.6) : all;

/** Proxies that are renewed for some days, mostly shortly before they expire. */
export const expiringWorld = (random: Random): World => {
	const all = proxies(random);
	let first = true;
	const dueAt = (proxy: Proxy, minute: number, now: number): Truth => ({
		key: `expiring ${proxy.proxyId} ${proxy.expiresAt}`,
		// Some hours earlier, for a clock that is put forward meanwhile.
		from: minute + Math.floor((Date.parse(proxy.expiresAt) - now - day) / 60_000) - 300,
	});
	return {
		parameters: () => ({ hoursBefore: 24 }),
		turn(minute, now) {
			const truths = first ? all.map((proxy) => dueAt(proxy, minute, now)) : [];
			first = false;
			for (const proxy of all) {
				const left = Date.parse(proxy.expiresAt) - now;
				if (left > day / 3 || random() > 1 / 200) continue;
				proxy.expiresAt = new Date(now + (2 + random() * 6) * day).toISOString();
				truths.push(dueAt(proxy, minute, now));
			}
			return truths;
		},
		answer: () => reply(some(all, random)),
		keyOf: (item) => `expiring ${String(item.proxyId)} ${String(item.expiresAt)}`,
	};
};

/** Proxies whose status, address or auto-renewal change. */
export const proxyWorld = (random: Random): World => {
	const all = proxies(random);
	const mayChange = resting(8 * 60);
	return {
		parameters: () => ({}),
		turn(minute) {
			const proxy = pick(all, random);
			if (random() > 1 / 40 || !mayChange(proxy.proxyId, minute)) return [];
			const roll = random();
			if (roll < 0.4) proxy.status = proxy.status === 'success' ? 'suspended' : 'success';
			else if (roll < 0.7) proxy.source = addressOf(random);
			else proxy.autoRenew = !proxy.autoRenew;
			const change = roll < 0.4 ? 'status' : roll < 0.7 ? 'address' : 'autoRenew';
			return [{ key: `${change} ${proxy.proxyId}`, from: minute }];
		},
		answer: () => reply(some(all, random)),
		keyOf: (item) => `${String(item.change)} ${String(item.proxyId)}`,
	};
};
