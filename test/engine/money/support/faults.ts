import type { FaultRequest } from '../../../support/panel';

/** A fault without the item it strikes. */
export type Fault = FaultRequest extends infer F
	? F extends { kind: unknown }
		? Omit<F, 'action' | 'where' | 'profile' | 'after' | 'every'>
		: never
	: never;

const both = (fault: Fault): Fault[] => [
	{ ...fault, booked: false },
	{ ...fault, booked: true },
];

/**
 * Every kind of fault, most of them with the purchase booked and not booked. Left out are panels
 * that book and then say no in plain words: a refusal is believed.
 */
export const faults: readonly Fault[] = [
	...both({ kind: 'latency', ms: 20 }),
	...both({ kind: 'latency', ms: 5000 }),
	...[400, 401, 402, 403, 404, 405, 413, 422].map((status) => ({
		kind: 'status' as const,
		status,
	})),
	...[408, 500, 502, 503, 504, 599].flatMap((status) => both({ kind: 'status', status })),
	...[403, 404, 500].flatMap((status) =>
		both({ kind: 'status', status, body: '<html><h1>Error</h1></html>' }),
	),
	...both({ kind: 'status', status: 204, body: '' }),
	{ kind: 'rateLimit', retryAfter: 0 },
	{ kind: 'rateLimit', retryAfter: 0, times: 'always' },
	{ kind: 'rateLimit', retryAfter: 0, as200: true },
	{ kind: 'rateLimit', retryAfter: 3600 },
	...both({ kind: 'html' }),
	...both({ kind: 'empty' }),
	...both({ kind: 'cut' }),
	...both({ kind: 'cut', reset: true }),
	...both({ kind: 'cutMidBody' }),
	{ kind: 'slowBody', ms: 40 },
	{ kind: 'slowBody', ms: 8000 },
	...both({ kind: 'hang' }),
	...both({ kind: 'wrongJson' }),
	...both({ kind: 'truncated' }),
	{ kind: 'bom' },
	{ kind: 'phpWarning' },
	{ kind: 'textHtml' },
	...both({ kind: 'huge', bytes: 300_000 }),
	...both({ kind: 'redirect', to: 'http://127.0.0.1:9/' }),
	...both({ kind: 'redirect', to: 'http://127.0.0.1:9/', status: 307 }),
	...[
		'[]',
		'{}',
		'null',
		'""',
		'0',
		'{"order":0}',
		'{"order":null}',
		'{"status":"success"}',
	].flatMap((body) => both({ kind: 'body', body })),
	{
		kind: 'body',
		body: '{"error":"Order placed at provider but local save failed"}',
		booked: true,
	},
	{ kind: 'body', body: '{"error":"Not enough funds on balance"}' },
	{ kind: 'withoutIds' },
	{ kind: 'omit', ids: [] },
	{ kind: 'singleErrorForMany' },
];

/** What a fault is called in a list of what went wrong. */
export function titleOf(fault: Fault): string {
	return JSON.stringify(fault);
}
