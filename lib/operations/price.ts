import { type Placed, placedOrders } from '../answers/placed';
import { type Json, type Quote, type Reply, type ReplyContext, Unreadable } from '../define';

/** An answer without an order ID after which nobody knows whether the order was placed. */
export const noOrderId =
	'The panel took the order but sent no order ID; whether it was placed is not known';

/**
 * The orders that an answer says were placed, each with its price.
 *
 * @param outputOf what else is told of an order
 */
export function placedReply(
	answer: unknown,
	{ boughtNames, quoted }: Pick<ReplyContext<never>, 'boughtNames' | 'quoted'>,
	outputOf: (orderId: string) => Json,
): Reply {
	const placed = placedOrders(answer, boughtNames);
	if (placed.length === 0) return new Unreadable(noOrderId);
	return placed.map(({ orderId, ...said }) => ({
		...outputOf(orderId),
		...priceOf(said, quoted),
	}));
}

/** What the panel says that an order cost or, where it says nothing, what its list made of it. */
function priceOf({ charge, currency, message }: Omit<Placed, 'orderId'>, quoted?: Quote): Json {
	const estimatedCost = charge === undefined ? (quoted?.cost ?? undefined) : undefined;
	const known = currency ?? (estimatedCost === undefined ? undefined : quoted?.currency);
	return {
		...(charge === undefined ? {} : { charge }),
		...(estimatedCost === undefined ? {} : { estimatedCost }),
		...(known === undefined || known === null ? {} : { currency: known }),
		...(message === undefined ? {} : { message }),
	};
}
