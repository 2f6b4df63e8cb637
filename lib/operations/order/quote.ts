import type { Quote, QuoteAt } from '../../define';
import { type CheckedOrder, checkOrder } from '../../orders/check';
import { orderCost } from '../../orders/quantity';
import type { ServiceRules } from '../../orders/rules';
import { type OrderType, orderTypeOf } from '../../orders/types';
import { readsTwoWays } from '../../values/money';
import { toText } from '../../values/text';
import { notACatalogue, recordsOfId } from '../service/catalogue';
import { type Service, serviceOf } from '../service/simplify';
import type { OrderForm } from './fields';

interface OrderQuote extends Quote {
	rate: number | null;
	quantity: number | null;
	currency: string | null;
}

/** What an order costs by the panel's catalogue, and what speaks against it. */
export function quoteOrder(
	catalogue: unknown,
	values: Ordered & { service: string },
	{ zone, currency }: QuoteAt,
): OrderQuote {
	const refused = (problem: string): OrderQuote => {
		const { quantity } = check(values, zone);
		return { cost: null, currency, rate: null, quantity, problems: [problem] };
	};
	const entries = recordsOfId(catalogue, values.service);
	if (entries === null) return refused(`${notACatalogue}.`);
	const [record, ...others] = entries;
	if (record === undefined)
		return refused(`The panel has no service with the ID ${values.service}.`);
	const service = serviceOf(record, values.service, currency);
	const doubles = others.map((other) => serviceOf(other, values.service, currency));
	if (doubles.some((other) => differs(other, service))) {
		return refused(
			`The panel lists service ${values.service} more than once, with different prices or limits.`,
		);
	}
	const type = orderTypeOf(service.type);
	const checked = check(values, zone, type, service);
	const known = {
		currency: toText(record.currency) ?? currency,
		rate: service.rate,
		quantity: checked.quantity,
	};
	if ('problems' in checked) return { ...known, cost: null, problems: checked.problems };
	return {
		...known,
		cost: orderCost(service, checked.quantity),
		problems: [],
		unpriced: !(service.rate !== null && service.rate >= 0),
		params: { service: values.service, ...checked.params },
		...(readsTwoWays(record.rate, known.currency) ? { doubtful: record.rate } : {}),
	};
}

function differs(a: Service, b: Service): boolean {
	return a.rate !== b.rate || a.type !== b.type || a.min !== b.min || a.max !== b.max;
}

export interface Ordered {
	orderFields: OrderForm;
	options: { listSeparator?: string | undefined };
}

const noRules: ServiceRules = { min: null, max: null };

/** The form as the panel wants it, or everything that is wrong with it, a sentence each. */
export function check(
	{ orderFields, options }: Ordered,
	zone: string,
	type: OrderType | null = null,
	rules: ServiceRules = noRules,
): CheckedOrder {
	const lacking = orderFields.lacking.map((name) => `${name} is missing.`);
	const separator = options.listSeparator;
	const found = checkOrder(type, orderFields.given, rules, {
		zone,
		...(separator ? { separator } : {}),
	});
	const problems = [...new Set([...lacking, ...('problems' in found ? found.problems : [])])];
	return problems.length > 0 ? { problems, quantity: found.quantity } : found;
}
