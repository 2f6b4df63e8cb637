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

const anHour = 3600;

/** The id of what was bought, in answers that name one. */
export const namedId = '77';

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
	{ kind: 'rateLimit', retryAfter: anHour },
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
	// Words of gateways and databases, whatever they sound like.
	...[408, 500, 503].flatMap((status) =>
		[
			'{"error":"Too many requests"}',
			'{"error":"Duplicate entry 7 for key orders"}',
			'{"message":"quantity is required"}',
			'{"error":"Not found"}',
		].flatMap((body) => both({ kind: 'status', status, body })),
	),
	// An order that is named anywhere may have been booked, whatever the status says.
	...[400, 422, 429].flatMap((status) =>
		[
			`{"order":${namedId}}`,
			`{"error":"Duplicate call","order_id":${namedId}}`,
			`{"error":{"orderId":"${namedId}"}}`,
			`{"data":{"orders":[${namedId}]}}`,
			`{"result":{"order_ids":{"0":${namedId}}}}`,
			`{"response":{"orderID":${namedId}}}`,
			`{"order":${namedId}`,
			'{"status":"success","message":"Order placed"}',
		].map((body) => ({ kind: 'status' as const, status, body, booked: true })),
	),
	...[200, 400, 429].map((status) => ({
		kind: 'status' as const,
		status,
		body: `{"error":"Duplicate call","order":${namedId}}`,
		booked: true,
	})),
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

/** After such a refusal every further request would be refused too, so a run sends nothing more. */
export function endsRun(fault: Fault): boolean {
	if (fault.kind === 'rateLimit') return fault.retryAfter === anHour;
	return fault.kind === 'status' && fault.body === undefined && [401, 403].includes(fault.status);
}

/** The id that a fault's answer gives to what was bought. */
export function namedIn(fault: Fault | undefined): string | null {
	return fault && 'body' in fault && fault.body?.includes(namedId) ? namedId : null;
}
