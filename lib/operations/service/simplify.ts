import { toFlag } from '../../values/flags';
import { toCount, toMoney } from '../../values/money';
import { firstOf, type JsonRecord } from '../../values/record';
import { toPlainText } from '../../values/text';
import { pricedList } from '../pricedList';

const descriptionKeys = ['description', 'desc'];

/** One entry of the list of services; `rate` is per 1000 in the account's currency. */
export type Service = {
	serviceId: string;
	name: string | null;
	type: string | null;
	category: string | null;
	rate: number | null;
	min: number | null;
	max: number | null;
	refill: boolean | null;
	cancel: boolean | null;
	dripfeed: boolean | null;
	description: string | null;
	averageTime: string | null;
};

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

/** @param currency that of the account, where it is known */
export function serviceOf(
	record: JsonRecord,
	serviceId: string,
	currency: string | null = null,
): Service {
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
		description: toPlainText(firstOf(record, descriptionKeys)),
		averageTime: toPlainText(record.average_time),
	};
}

export const services = pricedList({
	noun: 'service',
	idKeys: ['service', 'service_id', 'id'],
	priceIn: ({ rate }) => rate,
	read: serviceOf,
	terms: ['rate', 'type', 'min', 'max'],
});
