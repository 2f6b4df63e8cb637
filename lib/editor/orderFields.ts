import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { recordsOfId } from '../operations/service/catalogue';
import { serviceOf, type Service } from '../operations/service/simplify';
import { orderFields, type OrderField } from '../orders/fields';
import type { OrderType } from '../orders/types';
import { orderTypeOf } from '../orders/types';
import { isRecord } from '../values/record';
import { catalogue } from './catalogue';
import { range } from './search';

const chooseFirst = 'Choose a service above; the fields of its type then appear here.';

/** What only some panels know of a plain order: there to be added, not in the way. */
const seldom = new Set(['minute', 'reaction', 'list', 'suggest', 'search']);
const dripFeed = new Set(['runs', 'interval']);

/**
 * The order form of the chosen service: exactly the fields of its type. Where the service is an
 * expression, or its type is not known, every field is there and none is required.
 */
export async function getOrderFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const chosen = chosenId(this);
	if (chosen === '') return { fields: [], emptyFieldsNotice: chooseFirst };
	const service = chosen === null ? null : await chosenService(this, chosen);
	const type = service ? orderTypeOf(service.type) : null;
	const ids = Object.keys(type?.fields ?? orderFields);
	const fields = ids.flatMap((id) => {
		const field = orderFields[id];
		return field ? [mapperField(field, type, service)] : [];
	});
	return { fields };
}

/** Empty where nothing is chosen yet; null for an expression whose value the editor does not know. */
function chosenId(context: ILoadOptionsFunctions): string | null {
	const parameter: unknown = context.getCurrentNodeParameter('service');
	const value: unknown = isRecord(parameter) ? parameter.value : parameter;
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	const id = String(value).trim();
	return id.startsWith('=') ? null : id;
}

async function chosenService(context: ILoadOptionsFunctions, id: string): Promise<Service | null> {
	const [found] = recordsOfId(await catalogue(context, 'services'), id) ?? [];
	return found ? serviceOf(found, id) : null;
}

function mapperField(
	field: OrderField,
	type: OrderType | null,
	service: Service | null,
): ResourceMapperField {
	const limits = service && field.id === countedField(type) ? limitsOf(service) : null;
	const notes = [limits, field.note].filter((note) => typeof note === 'string').join(', ');
	return {
		id: field.id,
		displayName: notes === '' ? field.displayName : `${field.displayName} (${notes})`,
		required: type?.fields[field.id] === 'required',
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type: field.type,
		...(field.options ? { options: field.options } : {}),
		...(isInTheWay(field.id, type, service) ? { removed: true } : {}),
	};
}

function isInTheWay(id: string, type: OrderType | null, service: Service | null): boolean {
	return (
		(type?.name === 'Default' && seldom.has(id)) ||
		(type !== null && service?.dripfeed === false && dripFeed.has(id))
	);
}

/** The field whose number, or number of lines, the service's limits are about. */
function countedField(type: OrderType | null): string {
	return type?.quantity.startsWith('lines:') ? type.quantity.slice(6) : 'quantity';
}

function limitsOf({ min, max }: Service): string | null {
	return range(min, max);
}
