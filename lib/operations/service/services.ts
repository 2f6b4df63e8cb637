import { flag, type Json, optionalText, type Values } from '../../define';
import { toFlag, toPlainText } from '../../values/text';
import { toCount, toMoney } from '../../values/money';
import { firstOf, type JsonRecord } from '../../values/record';
import { searchField, textConditions } from '../filters';
import { pricedList } from '../prices';

/** What is known of a service of which the panel says only name and price. */
export const bare = {
	type: null,
	category: null,
	min: null,
	max: null,
	refill: null,
	cancel: null,
	dripfeed: null,
	description: null,
	averageTime: null,
};

/**
 * One entry of the list of services; `rate` is per 1000 in the account's currency.
 *
 * @param currency that of the account, where it is known
 */
export function serviceOf(record: JsonRecord, serviceId: string, currency: string | null = null) {
	return {
		serviceId,
		name: toPlainText(record.name),
		type: toPlainText(record.type),
		category: toPlainText(record.category),
		rate: toMoney(record.rate, record.currency ?? currency),
		min: toCount(record.min),
		max: toCount(record.max),
		refill: toFlag(record.refill),
		cancel: toFlag(record.cancel),
		dripfeed: toFlag(record.dripfeed),
		description: toPlainText(firstOf(record, ['description', 'desc'])),
		averageTime: toPlainText(record.average_time),
	};
}

export type Service = ReturnType<typeof serviceOf>;

export const services = pricedList({
	action: 'services',
	noun: 'service',
	idKeys: ['service', 'service_id', 'id'],
	priceIn: ({ rate }) => rate,
	read: serviceOf,
	terms: ['rate', 'type', 'min', 'max'],
});

/**
 * Which services are meant, apart from their category and price.
 *
 * @param verb what is done with those that pass
 */
export function serviceFilters(verb: 'report' | 'return') {
	return {
		search: searchField('e.g. views'),
		type: optionalText({
			displayName: 'Type',
			placeholder: 'e.g. Default',
			description: 'The service type, such as Default, Package or Custom Comments',
		}),
		refillable: flag(
			{
				displayName: 'Refillable',
				description: `Whether to ${verb} only services that offer a refill`,
			},
			true,
		),
		cancelable: flag(
			{
				displayName: 'Cancelable',
				description: `Whether to ${verb} only services whose orders can be canceled`,
			},
			true,
		),
	};
}

type ServiceConditions = { category?: string } & Partial<Values<ReturnType<typeof serviceFilters>>>;

/** What a service must be like to pass; conditions that are not set cost nothing. */
export function serviceFilter(wanted: ServiceConditions): (service: Json) => boolean {
	const { type, refillable, cancelable } = wanted;
	const conditions = textConditions(wanted, 'serviceId');
	if (type !== undefined) {
		const spelled = spelling(type);
		conditions.push((each) => typeof each.type === 'string' && spelling(each.type) === spelled);
	}
	if (refillable !== undefined) conditions.push(({ refill }) => refill === refillable);
	if (cancelable !== undefined) conditions.push(({ cancel }) => cancel === cancelable);
	return (service) => conditions.every((holds) => holds(service));
}

function spelling(text: string): string {
	return text
		.toLowerCase()
		.replace(/[_\s-]+/g, ' ')
		.trim();
}
