import { money, perThousand, type Money } from '../money.ts';
import type { Wanted } from './order-check.ts';
import type { Service } from './service.ts';

/** A subscription is paid post by post, a package once, everything else by the thousand. */
export function priceOf(service: Service, wanted: Wanted): Money {
	if (wanted.kind === 'subscription') return 0n;
	if (wanted.kind === 'package') return money(service.rate);
	return perThousand(money(service.rate), wanted.quantity) * BigInt(Math.max(wanted.runs, 1));
}
