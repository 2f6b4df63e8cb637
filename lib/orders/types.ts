import { costOf } from '../values/money';

export interface OrderType {
	name: string;
	/** By the API's parameter names; a parameter that isn't here is not sent. */
	fields: Record<string, 'required' | 'optional'>;
	/**
	 * What the rate is for: a thousand of `quantity`, a thousand lines of a field, or one order. Null
	 * where the panel only finds out as it delivers.
	 */
	countedBy: 'quantity' | 'comments' | 'usernames' | 'order' | null;
}

const dripFeed = ['runs', 'interval'];
const suggestions = ['list', 'suggest', 'search'];
const plainExtras = [...dripFeed, 'minute', 'reaction', ...suggestions];
const traffic = ['country', 'device', 'type_of_traffic'];
const trafficExtras = ['google_keyword', 'referring_url', ...dripFeed];

const types = [
	type('Default', 'quantity', ['link', 'quantity'], plainExtras),
	type('Package', 'order', ['link']),
	type('Custom Comments', 'comments', ['link', 'comments']),
	type('Custom Comments Package', 'order', ['link', 'comments']),
	type('Mentions', 'quantity', ['link', 'quantity', 'usernames']),
	type('Mentions with Hashtags', 'quantity', ['link', 'quantity', 'usernames', 'hashtags']),
	type('Mentions Custom List', 'usernames', ['link', 'usernames']),
	type('Mentions Hashtag', 'quantity', ['link', 'quantity', 'hashtag']),
	type('Mentions User Followers', 'quantity', ['link', 'quantity', 'username']),
	type('Mentions Media Likers', 'quantity', ['link', 'quantity', 'media']),
	type('Comment Likes', 'quantity', ['link', 'quantity', 'username']),
	type('Comment Replies', 'comments', ['link', 'username', 'comments']),
	type('Poll', 'quantity', ['link', 'quantity', 'answer_number']),
	type('Invites from Groups', 'quantity', ['link', 'quantity', 'groups']),
	type(
		'Subscriptions',
		null,
		['username', 'min', 'max', 'delay'],
		['posts', 'old_posts', 'expiry'],
	),
	type('Web Traffic', 'quantity', ['link', 'quantity', ...traffic], trafficExtras),
	type('SEO', 'quantity', ['link', 'quantity', 'keywords']),
	type('Custom Data', 'quantity', ['link', 'quantity', 'custom_data']),
	type('Special (1DG)', 'quantity', ['link', 'quantity'], suggestions),
	type('Special 1 (1DG)', 'quantity', ['link', 'quantity'], suggestions),
];

function type(
	name: string,
	countedBy: OrderType['countedBy'],
	required: readonly string[],
	optional: readonly string[] = [],
): OrderType {
	const fields: OrderType['fields'] = {};
	for (const id of required) fields[id] = 'required';
	for (const id of optional) fields[id] = 'optional';
	return { name, fields, countedBy };
}

const byName = new Map(types.map((each) => [withoutSpelling(each.name), each]));

/** The type of a service as `services` prints it, or null for one that nobody documented. */
export function orderTypeOf(printed: unknown): OrderType | null {
	if (typeof printed !== 'string' || printed.length > 100) return null;
	return byName.get(withoutSpelling(printed)) ?? null;
}

/** Whether some documented type takes exactly these fields. */
export function isFieldsOfType(names: ReadonlySet<string>): boolean {
	return types.some(({ fields }) => {
		const ids = Object.keys(fields);
		return ids.length === names.size && ids.every((id) => names.has(id));
	});
}

/** `CUSTOM_COMMENT` and `Custom Comments` are the same type. */
function withoutSpelling(name: string): string {
	const words = name.toLowerCase().replace(/[_-]/g, ' ').trim().split(/\s+/);
	return words.map((word) => word.replace(/s$/, '')).join(' ');
}

/**
 * How many are ordered in all, by what goes over the wire: lines where the type counts them, all runs
 * of a drip-feed together. Null for what is not ordered by number.
 */
export function orderedQuantity(
	type: OrderType | null,
	sent: Readonly<Record<string, string>>,
): number | null {
	const lines = (id: string) => sent[id]?.split('\n').length ?? null;
	if (type === null) return inAll(sent) ?? lines('comments') ?? lines('usernames');
	const counted = linesIn(type);
	if (counted !== null) return lines(counted);
	return type.countedBy === 'quantity' ? inAll(sent) : null;
}

/** The field whose lines are what is ordered; null where it is not lines. */
export function linesIn(type: OrderType | null): 'comments' | 'usernames' | null {
	const countedBy = type?.countedBy;
	return countedBy === 'comments' || countedBy === 'usernames' ? countedBy : null;
}

function inAll({ quantity, runs = '1' }: Readonly<Record<string, string>>): number | null {
	const total = quantity === undefined ? NaN : Number(quantity) * Number(runs);
	return Number.isSafeInteger(total) && total > 0 ? total : null;
}

/** What an order will cost in the account's currency, or null where that can't be known. */
export function orderCost(
	service: { type: unknown; rate: number | null },
	quantity: number | null,
): number | null {
	const type = orderTypeOf(service.type);
	if (type === null || service.rate === null || !(service.rate >= 0)) return null;
	if (type.countedBy === 'order') return service.rate;
	return type.countedBy === null || quantity === null ? null : costOf(service.rate, 1000, quantity);
}
