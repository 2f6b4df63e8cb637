import { field, type Field, fromList, id, ids, isUnresolved, unresolved } from '../../define';
import { emptyLines, orderFields, titleOf } from '../../orders/fields';
import { isGiven } from '../../orders/read';
import { isFieldsOfType } from '../../orders/types';
import { isRecord } from '../../values/record';

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
export interface OrderForm {
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
		const given = known(isRecord(mapper.value) ? mapper.value : {}, takenBy(mapper.schema));
		if (isBlankLink(given)) return { problem: 'Link is empty.' };
		const literal = Object.keys(given).find((name) => isUnresolved(given[name]));
		if (literal !== undefined) {
			return { problem: unresolved(titleOf(literal)) };
		}
		const lacking = requiredIn(mapper.schema).filter((name) => !isGiven(given[name]));
		return { value: { given, lacking: lacking.map(titleOf) } };
	},
);

/** Spreadsheet columns by the parameters they are named like; what is no parameter stays behind. */
function known(
	values: Readonly<Record<string, unknown>>,
	taken: (name: string) => boolean,
): Record<string, unknown> {
	const found = new Map<string, unknown>();
	for (const [column, value] of Object.entries(values)) {
		const name = column
			.trim()
			.toLowerCase()
			.replace(/[\s-]+/g, '_');
		const isUntouched = value === emptyLines && orderFields[name]?.list === true;
		if (!taken(name) || isUntouched || isGiven(found.get(name))) continue;
		found.set(name, value);
	}
	return Object.fromEntries(found);
}

/** A column for the link with nothing in it is a mistake, unless the order goes by user name. */
function isBlankLink(given: Readonly<Record<string, unknown>>): boolean {
	return 'link' in given && !isGiven(given.link) && !isGiven(given.username);
}

/** A form with exactly the fields of a known type was made for it; any other may be for all types. */
function takenBy(schema: unknown): (name: string) => boolean {
	const entries: unknown[] = Array.isArray(schema) ? schema : [];
	const ids = entries.flatMap((entry) => (isRecord(entry) && isName(entry.id) ? [entry.id] : []));
	const shown = new Set(ids);
	return isFieldsOfType(shown) ? (name) => shown.has(name) : isName;
}

function requiredIn(schema: unknown): string[] {
	if (!Array.isArray(schema)) return [];
	return schema.flatMap((entry: unknown) =>
		isRecord(entry) && entry.required === true && entry.removed !== true && isName(entry.id)
			? [entry.id]
			: [],
	);
}

function isName(value: unknown): value is string {
	return typeof value === 'string' && Object.hasOwn(orderFields, value);
}

export const orderId = ids({
	displayName: 'Order ID',
	placeholder: 'e.g. 12345',
	description:
		'One order ID, or several separated by commas, spaces or new lines. IDs of all input items go out together, 100 in a request.',
});

/** How ids of orders go out. */
export const orderIds = {
	name: 'orderId',
	field: orderId,
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
