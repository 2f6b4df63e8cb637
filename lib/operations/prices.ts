import { namedOrders } from '../answers/orderNames';
import { identified, listOf } from '../answers/reading';
import { Unreadable } from '../define';
import type { Json, Quote, QuoteAt, Reply, ReplyContext } from '../define';
import { lookingAt, plural } from '../errors/purpose';
import { toId } from '../values/ids';
import { readsTwoWays, toMoney } from '../values/money';
import { firstOf, type JsonRecord } from '../values/record';
import type { OrProblem } from '../values/result';
import { toText } from '../values/text';

interface PricedListSpec<T> {
	action: string;
	/** What one entry is, such as `service`: the panel's answer may be wrapped in the plural of it. */
	noun: string;
	/** Names under which an entry has its ID. */
	idKeys: readonly string[];
	/** The price as the panel prints it. */
	priceIn: (record: JsonRecord) => unknown;
	/** @param currency that of the account, where it is known */
	read: (record: JsonRecord, id: string, currency: string | null) => T;
	/** Fields in which two entries with one ID must agree to be ordered by. */
	terms: ReadonlyArray<keyof T>;
}

/** What an order goes by: the entry it is for, and what is to be known of its price. */
interface PricedEntry<T> {
	entry: T;
	price: Pick<Quote, 'unpriced' | 'doubtful'> & { currency: string | null };
}

/** How a panel's list of services, or of products, is read: both have an ID and a price. */
export function pricedList<T extends Json & { rate: number | null }>(spec: PricedListSpec<T>) {
	const { action, noun, idKeys, priceIn, read, terms } = spec;
	const words = { noun, chosen: noun, idKeys, wrappers: [plural(noun)] };
	const idOf = (record: JsonRecord) => toId(firstOf(record, idKeys));
	const listIn = (answer: unknown) => listOf(answer, words.wrappers);
	const notAList = `The panel did not send a list of ${plural(noun)}`;
	/** A thousand orders look into one list of ten thousand entries: it is sorted by ID once. */
	const sorted = new WeakMap<object, ReadonlyMap<string, JsonRecord[]>>();

	/** All records of one ID: panels list some twice, at different prices. Null if it is no list. */
	const recordsOf = (answer: unknown, id: string): readonly JsonRecord[] | null => {
		const key = typeof answer === 'object' && answer !== null ? answer : {};
		const byId = sorted.get(key) ?? sort(listIn(answer), idOf);
		if (byId) sorted.set(key, byId);
		return byId && (byId.get(id) ?? []);
	};

	return {
		/** How the whole list is asked for. */
		request: lookingAt({ ...words, action, isCatalogue: true }),
		notAList,
		recordsOf,
		/** The records that have an ID, the first where an ID occurs twice; null if it is no list. */
		entriesIn(answer: unknown): Array<{ id: string; record: JsonRecord }> | null {
			const records = listIn(answer);
			return records && identified(records, idOf);
		},
		/** The entry that an order of this ID is for; a problem is a sentence for the user. */
		ordered(answer: unknown, id: string, { currency }: QuoteAt): OrProblem<PricedEntry<T>> {
			const records = recordsOf(answer, id);
			if (records === null) return { problem: `${notAList}.` };
			const [record, ...others] = records;
			if (record === undefined) return { problem: `The panel has no ${noun} with the ID ${id}.` };
			const entry = read(record, id, currency);
			const isOther = (other: T) => terms.some((name) => other[name] !== entry[name]);
			if (others.some((other) => isOther(read(other, id, currency)))) {
				return {
					problem: `The panel lists ${noun} ${id} more than once, with different prices or limits.`,
				};
			}
			const printed = priceIn(record);
			const known = toText(record.currency) ?? currency;
			const price = {
				currency: known,
				unpriced: !(entry.rate !== null && entry.rate >= 0),
				...(readsTwoWays(printed, known) ? { doubtful: printed } : {}),
			};
			return { entry, price };
		},
	};
}

function sort(list: readonly JsonRecord[] | null, idOf: (record: JsonRecord) => string | null) {
	if (list === null) return null;
	const byId = new Map<string, JsonRecord[]>();
	for (const record of list) {
		const id = idOf(record);
		if (id === null) continue;
		const found = byId.get(id);
		if (found) found.push(record);
		else byId.set(id, [record]);
	}
	return byId;
}

/** An answer without an order ID after which nobody knows whether the order was placed. */
export const noOrderId =
	'The panel took the order but sent no order ID; whether it was placed is not known';

/**
 * The orders that the answer to a purchase names, each with its price.
 *
 * @param outputOf what else is told of an order
 */
export function placedReply(
	answer: unknown,
	{ boughtNames, quoted }: Pick<ReplyContext<never>, 'boughtNames' | 'quoted'>,
	outputOf: (orderId: string) => Json,
): Reply {
	const placed = namedOrders(answer, boughtNames);
	if (placed.length === 0) return new Unreadable(noOrderId);
	return placed.map(({ id, beside }) => ({ ...outputOf(id), ...priceOf(beside, quoted) }));
}

/** What the panel says that an order cost or, where it says nothing, what its list made of it. */
function priceOf(said: JsonRecord, quoted?: Quote): Json {
	const charge = toMoney(said.charge, said.currency);
	const estimatedCost = charge === null ? (quoted?.cost ?? null) : null;
	const listed = estimatedCost === null ? null : (quoted?.currency ?? null);
	const currency = toText(said.currency) ?? listed;
	const message = toText(firstOf(said, ['message', 'msg']));
	return {
		...(charge === null ? {} : { charge }),
		...(estimatedCost === null ? {} : { estimatedCost }),
		...(currency === null ? {} : { currency }),
		...(message === null ? {} : { message }),
	};
}
