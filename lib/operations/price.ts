import type { Placed } from '../answers/placed';
import type { Json, Quote } from '../define';

/** What the panel says that an order cost or, where it says nothing, what its list made of it. */
export function priceOf(
	{ charge, currency, message }: Omit<Placed, 'orderId'>,
	quoted?: Quote,
): Json {
	const estimated = charge === undefined ? (quoted?.cost ?? undefined) : undefined;
	const known = currency ?? (estimated === undefined ? undefined : quoted?.currency);
	return {
		...(charge === undefined ? {} : { charge }),
		...(estimated === undefined ? {} : { estimatedCost: estimated }),
		...(known === undefined || known === null ? {} : { currency: known }),
		...(message === undefined ? {} : { message }),
	};
}
