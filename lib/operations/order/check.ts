import { checkOrder, type CheckedOrder } from '../../orders/check';
import type { OrderType } from '../../orders/types';
import type { Limits } from '../../orders/rules';
import type { OrderForm } from './form';

export interface Ordered {
	orderFields: OrderForm;
	options: { listSeparator?: string | undefined };
}

const anyNumber: Limits = { min: null, max: null };

/** The form as the panel wants it, or everything that is wrong with it, a sentence each. */
export function check(
	{ orderFields, options }: Ordered,
	type: OrderType | null = null,
	limits: Limits = anyNumber,
): CheckedOrder | { problems: string[] } {
	const lacking = orderFields.lacking.map((name) => `${name} is missing.`);
	const separator = options.listSeparator;
	const found = checkOrder(type, orderFields.given, limits, separator ? { separator } : {});
	if (!('problems' in found)) return lacking.length > 0 ? { problems: lacking } : found;
	return { problems: [...new Set([...lacking, ...found.problems])] };
}
