import { firstOf, type JsonRecord } from '../../values/record';
import { toFlag } from '../../values/flags';
import { toId } from '../../values/ids';
import { toCount, toMoney } from '../../values/money';
import { toPlainText } from '../../values/text';

const idKeys = ['service', 'service_id', 'id'];
const descriptionKeys = ['description', 'desc'];

/** One entry of the catalogue; `rate` is per 1000 in the account's currency. */
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

/** Null for an entry without an id: nothing can be ordered by it. */
export function simplifyService(record: JsonRecord): Service | null {
	const serviceId = serviceIdOf(record);
	return serviceId === null ? null : serviceOf(record, serviceId);
}

/**
 * The entry of a record whose id is known.
 *
 * @param currency that of the account, where it is known
 */
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

export function serviceIdOf(record: JsonRecord): string | null {
	return toId(firstOf(record, idKeys));
}
