import { field, type Field, fromList, id, ids, isUnresolved, unresolved } from '../../define';
import { type CheckedOrder, checkOrder, type ServiceRules } from '../../orders/check';
import { emptyLines, orderFields, titleOf } from '../../orders/fields';
import { isGiven } from '../../orders/read';
import { isFieldsOfType, type OrderType } from '../../orders/types';
import { isRecord, type JsonRecord } from '../../values/record';

/** The service to order from, chosen from the panel's list or given by its ID. */
export const service = fromList(
	'searchServices',
	id({
		displayName: 'Service',
		placeholder: 'e.g. 1',
		description:
			'The service to order. Chosen from the list, the fields below are those of its type; by its ID, they are those of all types.',
	}),
);

/** What the user filled in, by the API's parameter names. */
interface OrderForm {
	given: Record<string, unknown>;
	/** Display names of fields that the form marks as required and that are empty. */
	lacking: string[];
}

/** The form that follows the chosen service's type. */
export const orderForm: Field<OrderForm> = field<OrderForm>(
	{
		displayName: 'Order Fields',
		type: 'resourceMapper',
		default: { mappingMode: 'defineBelow', value: null },
		noDataExpression: true,
		required: true,
		typeOptions: {
			// n8n empties the form before it asks for the new fields, and keeps nothing that could be
			// handed back: the new fields' defaults are all that goes into them.
			loadOptionsDependsOn: ['service.value'],
			resourceMapper: {
				resourceMapperMethod: 'getOrderFields',
				mode: 'add',
				fieldWords: { singular: 'field', plural: 'fields' },
				addAllFields: true,
				multiKeyMatch: false,
				supportAutoMap: true,
				// Before a service is chosen there is a notice instead.
				hideNoDataError: true,
			},
		},
		description: 'What the panel needs to know for this order. Empty fields are not sent.',
	},
	(raw) => {
		const mapper = isRecord(raw) ? raw : {};
		const shown = (Array.isArray(mapper.schema) ? mapper.schema : []).filter(isFormField);
		const names = new Set(shown.map((each) => each.id));
		// A form with exactly the fields of a known type was made for it; any other may be for all types.
		const isTaken = isFieldsOfType(names) ? (name: string) => names.has(name) : isName;
		const given = known(isRecord(mapper.value) ? mapper.value : {}, isTaken);
		if (isBlankLink(given)) return { problem: 'Link is empty.' };
		const literal = Object.keys(given).find((name) => isUnresolved(given[name]));
		if (literal !== undefined) return { problem: unresolved(titleOf(literal)) };
		const required = shown.filter((each) => each.required === true && each.removed !== true);
		const lacking = required.filter((each) => !isGiven(given[each.id]));
		return { value: { given, lacking: lacking.map((each) => titleOf(each.id)) } };
	},
);

/** Columns by the parameters they are named like, as `Answer Number` is; others are for other things. */
function known(
	values: Readonly<Record<string, unknown>>,
	isTaken: (name: string) => boolean,
): Record<string, unknown> {
	const found = new Map<string, unknown>();
	for (const [column, value] of Object.entries(values)) {
		const name = column
			.trim()
			.toLowerCase()
			.replace(/[\s-]+/g, '_');
		const isUntouched = value === emptyLines && orderFields[name]?.list === true;
		if (!isTaken(name) || isUntouched || isGiven(found.get(name))) continue;
		found.set(name, value);
	}
	return Object.fromEntries(found);
}

/** A column for the link with nothing in it is a mistake, unless the order goes by user name. */
function isBlankLink(given: Readonly<Record<string, unknown>>): boolean {
	return 'link' in given && !isGiven(given.link) && !isGiven(given.username);
}

function isFormField(entry: unknown): entry is JsonRecord & { id: string } {
	return isRecord(entry) && isName(entry.id);
}

function isName(value: unknown): value is string {
	return typeof value === 'string' && Object.hasOwn(orderFields, value);
}

/** What an order is made from. */
export interface Ordered {
	orderFields: OrderForm;
	options: { listSeparator?: string | undefined };
}

/** The form as the panel wants it, or everything that is wrong with it, a sentence each. */
export function check(
	{ orderFields: form, options }: Ordered,
	zone: string,
	type: OrderType | null = null,
	rules: ServiceRules = { min: null, max: null },
): CheckedOrder {
	const found = checkOrder(type, form.given, rules, { zone, separator: options.listSeparator });
	const problems = form.lacking.map((name) => `${name} is missing.`);
	if ('problems' in found) problems.push(...found.problems);
	if (problems.length === 0) return found;
	return { problems: [...new Set(problems)], quantity: found.quantity };
}

/** How ids of orders are asked for and go out. */
export const orderIds = {
	name: 'orderId',
	field: ids({
		displayName: 'Order ID',
		placeholder: 'e.g. 12345',
		description:
			'One order ID, or several separated by commas, spaces or new lines. IDs of all input items go out together, 100 in a request.',
	}),
	one: 'order',
	many: ['orders'],
	upTo: 100,
};

export const listSeparator = field<string | undefined>(
	{
		displayName: 'List Separator',
		type: 'string',
		default: '',
		placeholder: 'e.g. ;',
		description:
			'A further character or word that separates the entries of comments, usernames and other lists. New lines always do.',
	},
	(raw) => ({ value: typeof raw === 'string' && raw !== '' ? raw : undefined }),
);
