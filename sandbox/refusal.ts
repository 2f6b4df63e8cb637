/** Why a panel says no. How it says so is up to the profile's words. */
export type Reason =
	| 'key'
	| 'missingKey'
	| 'request'
	| 'method'
	| 'tooMany'
	| 'missing'
	| 'value'
	| 'service'
	| 'disabled'
	| 'link'
	| 'duplicate'
	| 'quantity'
	| 'minimum'
	| 'maximum'
	| 'multiple'
	| 'dripfeed'
	| 'funds'
	| 'orderId'
	| 'refillId'
	| 'refillOff'
	| 'refillEarly'
	| 'refillRecent'
	| 'cancelOff'
	| 'cancelLate'
	| 'product'
	| 'stock'
	| 'proxy'
	| 'proxyKind'
	| 'protocol'
	| 'days'
	| 'rotationKey'
	| 'expired';

export class Refusal extends Error {
	readonly reason: Reason;
	readonly detail: string;

	constructor(reason: Reason, detail: string | number = '') {
		super(reason);
		this.reason = reason;
		this.detail = String(detail);
	}
}

/** Carries a step out; a refusal becomes what `refused` makes of it, any other error stays one. */
export function orRefused<T, R>(step: () => T, refused: (refusal: Refusal) => R): T | R {
	try {
		return step();
	} catch (error) {
		if (error instanceof Refusal) return refused(error);
		throw error;
	}
}
