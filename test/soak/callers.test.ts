import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import type { PanelControl } from '../../scripts/panel/control.ts';
import { randomFrom } from './random.ts';
import { Tally } from './tally.ts';
import { Caller, type Notes } from './work/caller.ts';
import { keyed, type Wish } from './work/keyed.ts';

let server: Server;
let answer: { status: number; text: string };
let received: unknown[];

beforeAll(async () => {
	server = createServer((request, response) => {
		void json(request).then((body) => {
			received.push(body);
			response.writeHead(answer.status).end(answer.text);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
});
afterAll(async () => {
	server.close();
	server.closeAllConnections();
	await once(server, 'close');
});

const KEY = 'a key of the panel';
let notes: Notes;
beforeEach(() => {
	received = [];
	notes = { claims: [], tally: new Tally(), unanswered: [], indiscreet: [] };
});

function caller(seed = 1): Caller {
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	const control = (() => Promise.reject(new Error('no faults here'))) as unknown as PanelControl;
	const url = `http://127.0.0.1:${port}`;
	return new Caller({ url, control, key: KEY, notes, faults: 0, random: randomFrom(seed) });
}

const wish = (...marks: string[]): Wish => ({ marks, body: { key: marks.join() } });
const shop = (wishes: Wish[], bought: string[] = []) =>
	keyed({
		path: 'shop',
		action: 'add',
		kind: 'order',
		idField: 'orderId',
		make: async () => wishes,
		bought: (id) => bought.push(id),
	});
const items = (...all: object[]) => ({ status: 200, text: JSON.stringify(all) });
const told = () => notes.claims.map(({ mark, ending, id }) => [mark, ending, id]);
const skipped = {
	skipped: true,
	reason:
		'This was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To buy it once more, use another key.',
};

test.each([
	[
		'an item for each wish',
		[wish('a'), wish('b')],
		[{ orderId: '1' }, skipped],
		[
			['a', 'done', '1'],
			['b', 'bought before', null],
		],
	],
	[
		'an item for each mark of one wish',
		[wish('a', 'b')],
		[{ orderId: '1' }, { orderId: '2' }],
		[
			['a', 'done', '1'],
			['b', 'done', '2'],
		],
	],
	[
		'one item for a wish that was skipped',
		[wish('a', 'b')],
		[skipped],
		[
			['a', 'bought before', null],
			['b', 'bought before', null],
		],
	],
] as Array<[string, Wish[], object[], unknown[]]>)(
	'%s is noted',
	async (_what, wishes, given, claims) => {
		answer = items(...given);
		await shop(wishes)(caller(4));
		expect(received).toEqual([{ items: wishes.map(({ body }) => body) }]);
		expect(told()).toEqual(claims);
		expect(notes.unanswered).toEqual([]);
	},
);

test.each([
	['too few items', items({ orderId: '1' }), 'shop: answered with 1 items'],
	['an error', { status: 500, text: '{"message":"Error in workflow"}' }, 'shop: HTTP 500'],
	['no list', { status: 200, text: 'ok' }, 'shop: SyntaxError'],
])('%s is no answer', async (_what, given, sentence) => {
	answer = given;
	await shop([wish('a'), wish('b')])(caller(4));
	expect(notes.unanswered).toEqual([expect.stringContaining(sentence)]);
	expect(notes.claims).toEqual([]);
});

test('some wishes are sent twice at once and some again later, with the keys they had', async () => {
	answer = items({ orderId: '1' });
	const bought: string[] = [];
	let last = 0;
	const buy = keyed({
		path: 'shop',
		action: 'add',
		kind: 'order',
		idField: 'orderId',
		make: async () => [wish(`key-${(last += 1)}`)],
		bought: (id) => bought.push(id),
	});
	const somebody = caller();
	for (let n = 0; n < 60; n += 1) await buy(somebody);
	expect(received.length).toBeGreaterThan(65);
	expect(new Set(received.map((body) => JSON.stringify(body))).size).toBe(last);
	expect(last).toBeLessThan(60);
	expect(bought).toHaveLength(received.length);
});

test('reads give the records and count what failed', async () => {
	answer = items({ orderId: '1' }, { error: 'No', message: '', details: {} });
	expect(await caller().read('follow', { ids: '1,2' }, ({ length }) => length === 2)).toEqual([
		{ orderId: '1' },
	]);
	expect([notes.tally.count('follow', 'done'), notes.tally.count('follow', 'failed')]).toEqual([
		1, 1,
	]);
});

test('an answer with the API key in it is noted', async () => {
	answer = items({ orderId: '1', said: `wrong ${KEY}` });
	await shop([wish('a')])(caller(4));
	expect(notes.indiscreet).toEqual(['shop']);
});
