import { checkOrder, type CheckedOrder } from '../../orders/check';
import type { OrderType } from '../../orders/types';
import type { OrderedQuantity } from '../../orders/quantity';
import type { ServiceRules } from '../../orders/rules';
import type { OrderForm } from './form';

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
): CheckedOrder | { problems: string[]; quantity: OrderedQuantity } {
	const lacking = orderFields.lacking.map((name) => `${name} is missing.`);
	const separator = options.listSeparator;
	const found = checkOrder(type, orderFields.given, rules, {
		zone,
		...(separator ? { separator } : {}),
	});
	const problems = [...new Set([...lacking, ...('problems' in found ? found.problems : [])])];
	return problems.length > 0 ? { problems, quantity: found.quantity } : found;
}
