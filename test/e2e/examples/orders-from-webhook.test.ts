import { practiceShop } from '../../../scripts/local/practice.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import * as shop from '../../support/shop.ts';
import { withExamples, type Example } from './support/example.ts';

const { url, rest, panel, load, dropTables } = withExamples();
const good = { reference: 'W-1', service: 2, link: 'https://social.example/w/1', quantity: 500 };
let example: Example;

beforeAll(async () => {
	const id = await ensureCredential(rest, practiceShop);
	example = await load('orders-from-webhook', {
		nodes: { 'Sign it ourselves': { credentials: { crypto: { id, name: practiceShop.name } } } },
	});
	await example.activate();
});
beforeEach(dropTables);
afterAll(() => example.deactivate());

const post = (text: string, headers: Record<string, string>) => shop.post(url, text, headers);
const order = (body: object) => shop.order(url, body);

test('a good order is placed and the caller gets its number and price', async () => {
	const answer = await order(good);
	const [booked, ...more] = await panel.orders();
	expect(more).toEqual([]);
	expect(booked).toMatchObject({ service: 2, link: good.link, quantity: 500 });
	expect(answer).toEqual({
		status: 201,
		body: { reference: 'W-1', placed: true, orderId: String(booked?.id), cost: 0.139095 },
	});
});

test('the same order sent again is answered with the earlier ID, whoever is first', async () => {
	const same = { ...good, reference: 'W-2' };
	const answers = await Promise.all([order(same), order(same), order(same)]);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
	const [booked, ...more] = await panel.orders();
	expect(more).toEqual([]);
	const later = await order({ quantity: '500', service: '2', reference: 'W-2', link: good.link });
	for (const { body } of [...answers, later]) {
		expect(body).toMatchObject({ reference: 'W-2', orderId: String(booked?.id) });
	}
});

test('orders with other fields are placed by their type, comments as a list or as lines', async () => {
	const services = await panel.ask({ action: 'services' });
	const typed = (type: string) =>
		(services as Array<{ service: number; type: string; name: string }>).find(
			(each) => each.type === type,
		)?.service;
	const link = good.link;
	const orders = [
		{ type: 'Custom Comments', comments: Array.from({ length: 10 }, (_, at) => `Nice ${at}`) },
		{ type: 'Comment Replies', comments: 'Lovely\nSo good', username: 'somebody' },
		{ type: 'Poll', quantity: 100, answer_number: 2 },
		{ type: 'Mentions User Followers', quantity: 1000, username: 'somebody' },
		{ type: 'Mentions Custom List', usernames: Array.from({ length: 20 }, (_, at) => `u${at}`) },
		{ type: 'Comment Likes', quantity: 100, username: 'somebody' },
	];
	for (const { type, ...fields } of orders) {
		const answer = await order({
			reference: `T-${type}`,
			service: typed(type),
			link,
			unknown: 'left out',
			...fields,
		});
		expect([type, answer.status, answer.body['error']]).toEqual([type, 201, undefined]);
	}
	expect(await panel.orders()).toMatchObject(orders.map(({ type }) => ({ service: typed(type) })));
});

test('what is not signed by the shop, or was long ago, gets one and the same answer and buys nothing', async () => {
	const text = JSON.stringify({ ...good, reference: 'W-9' });
	const at = shop.now();
	const old = String(Number(at) - 301);
	const ahead = String(Number(at) + 330);
	const right = shop.sign(at, text);
	const answers = await Promise.all([
		post(text, {}),
		post(text, { 'x-timestamp': at }),
		post(text, { 'x-signature': right }),
		post(text, { 'x-timestamp': at, 'x-signature': '' }),
		post(text, { 'x-timestamp': at, 'x-signature': shop.sign(at, text, 'another secret') }),
		post(text, { 'x-timestamp': at, 'x-signature': right.slice(0, -1) }),
		post(`${text} `, { 'x-timestamp': at, 'x-signature': right }),
		post(text, { 'x-timestamp': old, 'x-signature': shop.sign(old, text) }),
		post(text, { 'x-timestamp': ahead, 'x-signature': shop.sign(ahead, text) }),
		post(text, { 'x-timestamp': old, 'x-signature': right }),
		post(text, { 'x-timestamp': 'soon', 'x-signature': shop.sign('soon', text) }),
		post('', { 'x-timestamp': at, 'x-signature': right }),
	]);
	for (const answer of answers) {
		expect(answer).toEqual({
			status: 401,
			body: { error: 'The signature is missing, wrong, or older than five minutes.' },
		});
	}
	expect(await panel.orders()).toEqual([]);
	expect((await post(text, { 'x-timestamp': at, 'x-signature': right })).status).toBe(201);
});

test.each([
	['without a reference', { reference: undefined }, 400, /incomplete/],
	['of a service that is no number', { service: 'likes' }, 400, /incomplete/],
	['without a link', { link: undefined }, 422, /link/i],
	['with half a quantity', { quantity: 0.5 }, 422, /quantity/i],
	['of fewer than the panel sells', { quantity: 5 }, 422, /at least 10/],
	['of a service the panel does not have', { service: 9999 }, 422, /no service with the ID 9999/],
	['above the cost limit', { quantity: 40000 }, 422, /more than Max Cost \(5\)/],
])(
	'an order %s is not placed, the caller is told why, and may put it right',
	async (name, change, status, words) => {
		const reference = `W-3 ${name}`;
		const answer = await order({ ...good, reference, ...change });
		expect(answer.status).toBe(status);
		expect(answer.body['error']).toMatch(words);
		expect(await panel.orders()).toEqual([]);
		expect((await order({ ...good, reference })).status).toBe(201);
	},
);

test('a refusal of the panel is told in its own words', async () => {
	const body = '{"error":"neworder.error.link_duplicate"}';
	await panel.fault({ kind: 'body', action: 'add', body, times: 1 });
	const answer = await order({ ...good, reference: 'W-5' });
	expect(answer.status).toBe(422);
	expect(answer.body['error']).toContain('link_duplicate');
	expect((await order({ ...good, reference: 'W-5' })).status).toBe(201);
});

test('a reference that comes back with another order is a conflict', async () => {
	await order({ ...good, reference: 'W-6' });
	const other = await order({ ...good, reference: 'W-6', quantity: 600 });
	expect(other.status).toBe(409);
	expect(await panel.orders()).toHaveLength(1);
});

test('an order whose answer is lost is in doubt for everybody who asks, and a person is told', async () => {
	await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	const lost = { ...good, reference: 'W-4' };
	const next = await example.next(1);
	const first = await order(lost);
	expect(first).toMatchObject({ status: 502, body: { whatToDo: expect.stringMatching(/panel/) } });
	const [run] = await next();
	expect(run?.itemsOf('For a person')).toMatchObject([{ text: expect.stringContaining('W-4') }]);
	expect((await order(lost)).status).toBe(502);
	expect(await panel.orders()).toHaveLength(1);
});
