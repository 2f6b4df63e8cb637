import { given, lines, required, wholeNumber, type Params } from '../params.ts';
import { Refusal } from '../refusal.ts';
import { dateOf } from './expiry.ts';
import { orderType, type OrderType } from './order-types.ts';
import type { Service } from './service.ts';

/** What is left of an `add` request once the panel has found nothing to object to. */
export interface Wanted {
	link: string;
	/** Of one run. */
	quantity: number;
	runs: number;
	interval: number;
	kind: 'plain' | 'package' | 'dripfeed' | 'subscription';
}

export function checkOrder(service: Service, params: Params): Wanted {
	if (service.disabled) throw new Refusal('disabled');
	const type = orderType(service.type);
	const link = type.link ? checkLink(given(params, 'link')) : given(params, 'link');
	for (const name of [...type.needs, ...service.needs]) required(params, name);
	checkValues(service, params);
	const quantity = checkQuantity(service, type, params);
	const { runs, interval } = checkDripfeed(service, type, params);
	return { link, quantity, runs, interval, kind: kindOf(type, runs) };
}

function kindOf(type: OrderType, runs: number): Wanted['kind'] {
	if (type.quantity === 'none') return 'subscription';
	if (type.quantity === 'once') return 'package';
	return runs > 0 ? 'dripfeed' : 'plain';
}

function checkLink(link: string): string {
	if (!/^(https?:\/\/)?[^\s/.]+\.[^\s]+$/i.test(link)) throw new Refusal('link');
	return link;
}

function checkQuantity(service: Service, type: OrderType, params: Params): number {
	if (type.quantity === 'once') return 1;
	if (type.quantity === 'none') return checkRange(service, params);
	const quantity =
		typeof type.quantity === 'object'
			? lines(given(params, type.quantity.linesOf)).length
			: wholeNumber(given(params, 'quantity'));
	if (quantity === null || quantity === 0) throw new Refusal('quantity');
	if (quantity < service.min) throw new Refusal('minimum', service.min);
	if (quantity > service.max) throw new Refusal('maximum', service.max);
	if (quantity % service.multipleOf !== 0) throw new Refusal('multiple', service.multipleOf);
	return quantity;
}

/** A subscription delivers between `min` and `max` for every new post. */
function checkRange(service: Service, params: Params): number {
	const least = wholeNumber(given(params, 'min'));
	const most = wholeNumber(given(params, 'max'));
	if (least === null || most === null || least > most) throw new Refusal('quantity');
	if (least < service.min) throw new Refusal('minimum', service.min);
	if (most > service.max) throw new Refusal('maximum', service.max);
	return least;
}

function checkDripfeed(service: Service, type: OrderType, params: Params) {
	const runs = given(params, 'runs');
	const interval = given(params, 'interval');
	if (!type.dripfeed || (runs === '' && interval === '')) return { runs: 0, interval: 0 };
	if (runs === '') throw new Refusal('missing', 'runs');
	if (interval === '') throw new Refusal('missing', 'interval');
	if (!service.dripfeed) throw new Refusal('dripfeed');
	const counted = { runs: wholeNumber(runs), interval: wholeNumber(interval) };
	if (!counted.runs) throw new Refusal('value', 'runs');
	if (!counted.interval) throw new Refusal('value', 'interval');
	return { runs: counted.runs, interval: counted.interval };
}

const DELAYS = '0 5 10 15 20 30 40 50 60 90 120 150 180 210 240 270 300 360 420 480 540 600'.split(
	' ',
);

const allowed: Record<string, Record<string, readonly string[]>> = {
	'web traffic': { device: ['1', '2', '3', '4', '5'], type_of_traffic: ['1', '2', '3'] },
	subscriptions: { delay: DELAYS },
};

function checkValues(service: Service, params: Params): void {
	const type = service.type.toLowerCase();
	for (const [name, values] of Object.entries(allowed[type] ?? {}))
		if (!values.includes(given(params, name))) throw new Refusal('value', name);
	if (type === 'web traffic') checkTraffic(params);
	if (type === 'poll' && !wholeNumber(given(params, 'answer_number')))
		throw new Refusal('value', 'answer_number');
	if (service.needs.includes('minute') && !wholeNumber(given(params, 'minute')))
		throw new Refusal('value', 'minute');
	if (service.needs.includes('reaction') && !REACTIONS.includes(given(params, 'reaction')))
		throw new Refusal('value', 'reaction');
	if (type === 'subscriptions') checkFeed(params);
}

/** A subscription to nothing at all, neither old nor new posts, is refused too. */
function checkFeed(params: Params): void {
	const expiry = given(params, 'expiry');
	if (expiry !== '' && dateOf(expiry) === null) throw new Refusal('value', 'expiry');
	for (const name of ['old_posts', 'posts'])
		if (given(params, name) !== '' && wholeNumber(given(params, name)) === null)
			throw new Refusal('value', name);
	const old = wholeNumber(given(params, 'old_posts')) ?? 0;
	if (old === 0 && wholeNumber(given(params, 'posts')) === 0) throw new Refusal('value', 'posts');
}

const REACTIONS = ['like', 'love', 'haha', 'wow', 'sad', 'angry'];

function checkTraffic(params: Params): void {
	if (!/^([A-Z]{2}|WW)$/.test(given(params, 'country'))) throw new Refusal('value', 'country');
	if (given(params, 'type_of_traffic') === '1') required(params, 'google_keyword');
	if (given(params, 'type_of_traffic') === '2') required(params, 'referring_url');
}
