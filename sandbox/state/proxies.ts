import { LATEST, type Clock } from '../clock.ts';
import { money, type Money } from '../money.ts';
import { given, wholeNumber, type Params } from '../params.ts';
import { randomText } from '../random.ts';
import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';
import {
	credentials,
	newAddresses,
	operators,
	proxyKinds,
	readKind,
	readProtocol,
	type Proxy,
	type ProxyKind,
	type Rotation,
} from './proxy.ts';
import { ProxyFiles } from './proxy-files.ts';
import { newRotation } from './rotation.ts';

const DAY = 24 * 3600_000;

export class Proxies {
	booked = 0;
	readonly files = new ProxyFiles();
	private purchases = 0;
	private readonly account: Account;
	private readonly clock: Clock;

	constructor(account: Account, clock: Clock) {
		this.account = account;
		this.clock = clock;
	}

	buy(params: Params): { bought: Proxy[]; payment: Money } {
		const kind = readKind(given(params, 'proxy'));
		const quantity = wholeNumber(given(params, 'quantity'));
		if (!quantity) throw new Refusal('quantity');
		if (quantity > 100) throw new Refusal('maximum', 100);
		const now = this.clock.today();
		const days = readDays(params, now);
		const protocol = readProtocol(params, null);
		const payment = priceOf(kind, days) * BigInt(quantity);
		this.account.pay(payment);
		this.purchases += 1;
		this.booked += 1;
		const bought = Array.from({ length: quantity }, () =>
			this.enter(kind, protocol, days, credentials(params)),
		);
		return { bought, payment };
	}

	enter(
		kind: ProxyKind,
		protocol: string,
		days: number,
		auth: { user: string; password: string },
	): Proxy {
		const id = this.files.nextId();
		const proxy: Proxy = {
			id,
			kind,
			protocol,
			operator: operators[id % operators.length] ?? 'FPT',
			...newAddresses(kind, id % 3 !== 0),
			...auth,
			day: days,
			expiresAt: this.clock.today() + days * DAY,
			autoRenew: 0,
			purchase: this.purchases,
			renewals: 0,
			rotationKey: kind === 'v4rotate' ? randomText(22) : null,
			rotation: null,
		};
		this.files.add(proxy);
		return proxy;
	}

	books() {
		const { lastId, all } = this.files;
		return { lastId, purchases: this.purchases, rows: [...all.values()] };
	}

	resume(books: { lastId: number; purchases: number; rows: readonly Proxy[] }): void {
		this.files.lastId = books.lastId;
		this.purchases = books.purchases;
		for (const proxy of books.rows) this.files.add(proxy);
	}

	status(proxy: Proxy): string {
		if (proxy.forcedStatus !== undefined) return proxy.forcedStatus;
		return proxy.expiresAt > this.clock.today() ? 'success' : 'expired';
	}

	/** The address behind a rotation key: kept until it dies, then another one. */
	rotate(proxy: Proxy, params: Params): Rotation {
		const now = this.clock.today();
		if (proxy.rotation && proxy.rotation.diesAt > now) return proxy.rotation;
		proxy.rotation = newRotation(proxy, params, now);
		this.booked += 1;
		return proxy.rotation;
	}

	/** All or none is paid for; an expired proxy starts afresh from now. */
	renew(proxies: readonly Proxy[], params: Params): Money {
		const now = this.clock.today();
		const days = readDays(params, Math.max(now, ...proxies.map(({ expiresAt }) => expiresAt)));
		const total = proxies.reduce((sum, { kind }) => sum + priceOf(kind, days), 0n);
		this.account.pay(total);
		this.booked += 1;
		for (const proxy of proxies) {
			proxy.expiresAt = Math.max(proxy.expiresAt, now) + days * DAY;
			proxy.day += days;
			proxy.renewals += 1;
		}
		return total;
	}

	changeAuth(proxies: readonly Proxy[], params: Params): void {
		for (const proxy of proxies) {
			const protocol = readProtocol(params, proxy.protocol);
			Object.assign(proxy, credentials(params), { protocol });
		}
		this.booked += 1;
	}

	/** Another address in place of the old one, of another kind where one is named. */
	replace(proxies: readonly Proxy[], params: Params): void {
		const wanted = given(params, 'loaiproxy');
		const kind = wanted === '' ? null : readKind(wanted);
		this.changeAuth(proxies, params);
		for (const proxy of proxies) {
			proxy.kind = kind ?? proxy.kind;
			Object.assign(proxy, newAddresses(proxy.kind, proxy.forward !== null));
		}
	}
}

const priceOf = (kind: ProxyKind, days: number): Money =>
	money(proxyKinds[kind].rate) * BigInt(days);

/** Any number of days, as far as the year of an expiry has four digits. */
function readDays(params: Params, from: number): number {
	const days = wholeNumber(given(params, 'days'));
	if (!days || from + days * DAY > LATEST) throw new Refusal('days');
	return days;
}
