import { orderCost } from '../../orders/cost';
import { orderTypeOf } from '../../orders/types';
import type { Quote } from '../../define';
import { notACatalogue, servicesOfId } from '../service/catalogue';
import type { Service } from '../service/simplify';
import { check, type Ordered } from './check';

export interface OrderQuote extends Quote {
	rate: number | null;
	quantity: number | null;
}

const unknown = { cost: null, rate: null, quantity: null };

/** What an order costs by the panel's catalogue, and what speaks against it. */
export function quoteOrder(catalogue: unknown, values: Ordered & { service: string }): OrderQuote {
	const entries = servicesOfId(catalogue, values.service);
	if (entries === null) return { ...unknown, problems: [`${notACatalogue}.`] };
	const [service, ...doubles] = entries;
	if (service === undefined) {
		return { ...unknown, problems: [`The panel has no service with the ID ${values.service}.`] };
	}
	if (doubles.some((other) => differs(other, service))) {
		const problem = `The panel lists service ${values.service} more than once, with different prices or limits.`;
		return { ...unknown, problems: [problem] };
	}
	const checked = check(values, orderTypeOf(service.type), service);
	if ('problems' in checked) return { ...unknown, rate: service.rate, problems: checked.problems };
	return {
		cost: orderCost(service, checked),
		rate: service.rate,
		quantity: checked.quantity,
		problems: [],
		unpriced: !(service.rate !== null && service.rate >= 0),
	};
}

function differs(a: Service, b: Service): boolean {
	return a.rate !== b.rate || a.type !== b.type || a.min !== b.min || a.max !== b.max;
}
