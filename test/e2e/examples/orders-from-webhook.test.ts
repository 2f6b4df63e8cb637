import { withExamples, type Example } from './support/example.ts';

const { url, panel, load } = withExamples();
const good = { reference: 'W-1', service: 2, link: 'https://social.example/w/1', quantity: 500 };
let example: Example;

beforeAll(async () => {
	example = await load('orders-from-webhook');
	await example.activate();
});
afterAll(() => example.deactivate());

async function order(body: object): Promise<{ status: number; body: Record<string, unknown> }> {
	const response = await fetch(`${url}/webhook/smm-panel-order`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return { status: response.status, body: JSON.parse(await response.text()) };
}

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

test('the same order sent again is placed once, whoever is first', async () => {
	const same = { ...good, reference: 'W-2' };
	const answers = await Promise.all([order(same), order(same), order(same)]);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
	expect((await order(same)).body).toMatchObject({ reference: 'W-2', placed: false });
	expect(await panel.orders()).toHaveLength(1);
});

test.each([
	['without a reference', { reference: undefined }, 400, /incomplete/],
	['with a link that is none', { link: 'somewhere' }, 400, /incomplete/],
	['with half a quantity', { quantity: 0.5 }, 400, /incomplete/],
	['of fewer than the panel sells', { quantity: 5 }, 422, /at least 10/],
	['of a service the panel does not have', { service: 9999 }, 422, /no service with the ID 9999/],
	['above the cost limit', { quantity: 40000 }, 422, /more than Max Cost \(5\)/],
])('an order %s is not placed and the caller is told why', async (_, change, status, words) => {
	const answer = await order({ ...good, reference: `W-3 ${status} ${words}`, ...change });
	expect(answer.status).toBe(status);
	expect(answer.body['error']).toMatch(words);
	expect(await panel.orders()).toEqual([]);
});

test('an order whose answer is lost is told as not known and never placed twice', async () => {
	await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	const lost = { ...good, reference: 'W-4' };
	const first = await order(lost);
	expect(first.status).toBe(502);
	expect(first.body['whatToDo']).toMatch(/panel/);
	expect((await order(lost)).body).toMatchObject({ placed: false });
	expect(await panel.orders()).toHaveLength(1);
});
