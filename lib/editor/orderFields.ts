import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { serviceOf, services, type Service } from '../operations/service/services';
import { emptyLines, orderFields, type OrderField } from '../orders/fields';
import { linesIn, type OrderType, orderTypeOf } from '../orders/types';
import { isRecord } from '../values/record';
import { shorten, toText } from '../values/text';
import { isTool } from '../n8n/errors';
import { catalogue } from './catalogue';
import { range } from './search';

const chooseFirst =
	'Choose a service above; the fields of its type then appear here. Map Automatically takes the columns that are named like them: link, quantity, and what else the type has.';

/** What only some panels know of a plain order: it can be added to the form, but is not in it. */
const seldom = new Set(['minute', 'reaction', 'list', 'suggest', 'search']);
const dripFeed = new Set(['runs', 'interval']);
const plainOrder = new Set(['link', 'quantity']);

/**
 * The order form of a service chosen from the list: exactly the fields of its type. Where the service
 * is given by its ID, or its type is not known, every field is there and none is required.
 */
export async function getOrderFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const chosen = chosenService(this);
	if (chosen === null) {
		const form: unknown = this.getCurrentNodeParameter('orderFields');
		const isAutomatic = isRecord(form) && form.mappingMode === 'autoMapInputData';
		const notice = isAutomatic ? automatic(Object.keys(orderFields)) : chooseFirst;
		return { fields: [], emptyFieldsNotice: notice };
	}
	const isForTool = isTool(this.getNode());
	const service = await listedService(this, chosen);
	const known = chosen.isFromList ? service : null;
	const type = known ? orderTypeOf(known.type) : null;
	const ids = Object.keys(type?.fields ?? orderFields);
	const fields = ids.flatMap((id) => {
		const field = orderFields[id];
		if (!field) return [];
		return [isForTool ? toolField(field, type) : mapperField(field, type, known)];
	});
	const [first] = fields;
	if (first && !isForTool && chosen.id !== '' && service === null) {
		first.displayName = `${first.displayName} (ID ${shorten(chosen.id, 12)} is not listed)`;
	}
	return { fields, emptyFieldsNotice: automatic(ids) };
}

/** The notice that n8n shows in place of the form where columns are mapped by themselves. */
function automatic(ids: readonly string[]): string {
	return `Map Automatically takes the columns named ${ids.join(', ')}.`;
}

interface ChosenService {
	/** Empty where an expression gives it. */
	id: string;
	/**
	 * Only then is it the same service for all items: of an expression the editor hands over what it
	 * came to for the first item, as if that had been typed.
	 */
	isFromList: boolean;
}

/** Null where nothing is chosen yet. */
function chosenService(context: ILoadOptionsFunctions): ChosenService | null {
	const parameter: unknown = context.getCurrentNodeParameter('service');
	const value: unknown = isRecord(parameter) ? parameter.value : parameter;
	const id = toText(value)?.trim() ?? '';
	// An expression comes to nothing as long as there is no input: the editor hands over null then.
	const isById = isRecord(parameter) ? parameter.mode === 'id' : parameter === null;
	if (id === '' && !isById) return null;
	if (typeof value !== 'string' || id.startsWith('=')) return { id: '', isFromList: false };
	return { id, isFromList: isRecord(parameter) && parameter.mode === 'list' };
}

async function listedService(
	context: ILoadOptionsFunctions,
	{ id }: ChosenService,
): Promise<Service | null> {
	if (id === '') return null;
	const { answer } = await catalogue(context, services.request);
	const [found] = services.recordsOf(answer, id) ?? [];
	return found ? serviceOf(found, id) : null;
}

function mapperField(
	field: OrderField,
	type: OrderType | null,
	service: Service | null,
): ResourceMapperField {
	const limits =
		service && field.id === (linesIn(type) ?? 'quantity') ? range(service.min, service.max) : null;
	const lines = limits === null ? 'one a line' : `${limits} lines`;
	// In few words: n8n cuts off a name that is too long for the form.
	const notes = [field.list ? lines : limits, field.note]
		.filter((note) => typeof note === 'string')
		.join(', ');
	const isRequired = type?.fields[field.id] === 'required';
	return {
		id: field.id,
		displayName: notes === '' ? field.displayName : `${field.displayName} (${notes})`,
		required: isRequired,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		// n8n would convert a number before anybody sees it: 1.000 to 1, 1e3 to 1000.
		type: field.type === 'number' ? 'string' : field.type,
		// n8n shows a box for several lines only where there is a line break in it.
		...(field.list && (isRequired || !type) ? { defaultValue: emptyLines } : {}),
		...(field.options ? { options: field.options } : {}),
		...(isInTheWay(field.id, type, service) ? { removed: true } : {}),
	};
}

/**
 * An AI model fills in every field it sees, and knows each by its name alone: only what is needed is
 * shown, without notes in the name.
 */
function toolField(field: OrderField, type: OrderType | null): ResourceMapperField {
	const isNeeded = type ? type.fields[field.id] === 'required' : plainOrder.has(field.id);
	const { displayName } = field;
	return { ...mapperField(field, type, null), displayName, removed: !isNeeded };
}

/** Whether the form is better off without the field, which can still be added. */
function isInTheWay(id: string, type: OrderType | null, service: Service | null): boolean {
	return (
		(type?.name === 'Default' && seldom.has(id)) ||
		(type !== null && service?.dripfeed === false && dripFeed.has(id))
	);
}
