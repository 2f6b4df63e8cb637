/** What an error is about; users can branch on it. */
export type ErrorCategory =
	| 'auth'
	| 'request'
	| 'service'
	| 'link'
	| 'duplicate'
	| 'quantity'
	| 'funds'
	| 'order_id'
	| 'refill_unavailable'
	| 'cancel_unavailable'
	| 'rate_limit'
	| 'refused'
	| 'panel'
	| 'input'
	| 'network'
	| 'unreadable'
	| 'not_returned';

/**
 * What is known of a call that failed: the panel said no (`rejected`), it never left (`not_sent`), or
 * it may have been carried out (`unknown`).
 */
export type Outcome = 'rejected' | 'not_sent' | 'unknown';
