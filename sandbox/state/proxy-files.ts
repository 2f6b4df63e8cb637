import { Refusal } from '../refusal.ts';
import type { Proxy } from './proxy.ts';

/** All proxies there are, found by ID, by rotation key, or by what they were bought with. */
export class ProxyFiles {
	readonly all = new Map<string, Proxy>();
	lastId = 250;
	private readonly byKey = new Map<string, Proxy>();
	private readonly byPurchase = new Map<number, Proxy[]>();

	nextId(): number {
		this.lastId += 1;
		return this.lastId;
	}

	add(proxy: Proxy): void {
		this.all.set(String(proxy.id), proxy);
		this.fileKey(proxy);
		const together = this.byPurchase.get(proxy.purchase);
		if (together) together.push(proxy);
		else this.byPurchase.set(proxy.purchase, [proxy]);
	}

	get(id: string): Proxy {
		const proxy = this.all.get(id);
		if (!proxy) throw new Refusal('proxy');
		return proxy;
	}

	change(proxy: Proxy, patch: Partial<Proxy>): void {
		this.byKey.delete(proxy.rotationKey ?? '');
		Object.assign(proxy, patch);
		this.fileKey(proxy);
	}

	byRotationKey(key: string): Proxy {
		const proxy = this.byKey.get(key);
		if (!proxy) throw new Refusal('rotationKey');
		return proxy;
	}

	boughtWith({ purchase }: Proxy): readonly Proxy[] {
		return this.byPurchase.get(purchase) ?? [];
	}

	private fileKey(proxy: Proxy): void {
		if (proxy.rotationKey !== null) this.byKey.set(proxy.rotationKey, proxy);
	}
}
