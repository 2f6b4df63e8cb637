import { isOrderName, namedOrders } from '../../answers/orderNames';
import { isRecord } from '../../values/record';
import { asJson, defineOperation, field, flag, parameters, Unreadable } from '../../define';
import type { Json } from '../../define';
import { toText } from '../../values/text';
import * as orders from '../order';
import * as products from '../product';
import * as proxies from '../proxy';
import * as services from '../service';

const action = field<string>(
	{
		displayName: 'Action',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. balance',
		description: "The action's name in the panel's API documentation",
	},
	(raw) => {
		const value = (toText(raw) ?? '').trim();
		if (value === '') return { problem: 'Action is empty.' };
		return /^[\w.-]{1,64}$/.test(value)
			? { value }
			: { problem: 'Action must be one word of letters, digits, - and _.' };
	},
);

/** A parameter as the editor stores it. */
const anOrder = Object.fromEntries([
	['name', 'order'],
	['value', '1'],
]);

/**
 * The user may type an action that has an operation of its own. Its answer may be as large here, and
 * has the ID of what was bought under the same names. The words of a resource are no operation.
 */
const others = [orders, services, products, proxies]
	.flatMap((each) => Object.values(each))
	.filter((each) => 'action' in each);
const catalogues = others.filter(({ isCatalogue }) => isCatalogue).map(({ action: name }) => name);
const boughtNames = others.filter(({ maySpend }) => maySpend).flatMap((each) => each.boughtNames);

const nothing = 'The panel sent an empty answer; whether the action was carried out is not known';

export const call = defineOperation({
	value: 'call',
	displayName: 'Custom API Call',
	does: 'Call any API action',
	description: 'Send an action of the panel that has no operation of its own',
	action: ({ action: name }) => name,
	fields: {
		action,
		parameters: parameters({
			displayName: 'Parameters',
			placeholder: 'Add Parameters',
			description: 'What to send along with the action. The API key is added.',
		}),
		safeToRepeat: flag(
			{
				displayName: 'Safe to Repeat',
				description:
					'Whether the action only reads. Only then is it repeated after a failure; any other action is treated as a purchase.',
			},
			false,
		),
	},
	send: (values) => values.parameters,
	repeatable: ({ safeToRepeat }) => safeToRepeat,
	spends: ({ safeToRepeat }) => !safeToRepeat,
	isCatalogue: ({ action: name }) => catalogues.includes(name),
	boughtAs: 'order',
	boughtNames,
	reply: (record, { values }) => {
		if (!values.safeToRepeat && isNothing(record)) return new Unreadable(nothing);
		if (Array.isArray(record)) return record.map(asItem);
		return asItem(record);
	},
	examples: [
		{
			name: 'an action with a parameter',
			params: {
				action: 'status',
				parameters: { values: { parameter: [anOrder] } },
				safeToRepeat: true,
			},
			sends: { action: 'status', order: '1' },
			receives: { status: 'Completed' },
			gives: [{ status: 'Completed' }],
		},
		{
			name: 'a list becomes one item an element',
			params: { action: 'services', safeToRepeat: true },
			sends: { action: 'services' },
			receives: [{ service: 1 }, { service: 2 }],
			gives: [{ service: 1 }, { service: 2 }],
		},
	],
});

/** 0, null and "" are no order ids: some panels answer so after taking the money. */
function isNothing(answer: unknown): boolean {
	if (isRecord(answer) && Object.keys(answer).some((key) => isOrderName(key, boughtNames))) {
		return namedOrders(answer, boughtNames).length === 0;
	}
	if (Array.isArray(answer) || isRecord(answer)) return Object.keys(answer).length === 0;
	return answer === '' || answer === null;
}

/** n8n's items hold objects: anything else is put under `value`. */
function asItem(value: unknown): Json {
	return asJson(isRecord(value) ? { ...value } : { value });
}
