import type { FaultRequest } from '../../support/panel';
import { purchases } from './support/purchases';
import { shop, stopOf } from './support/shop';

const lab = shop();
type Ending = [what: string, fault: Fault, outcome: string];
type Fault = { kind: FaultRequest['kind'] } & Record<string, unknown>;

const endings: Ending[] = [
	['a refusal', { kind: 'body', body: '{"error":"Not enough funds on balance"}' }, 'rejected'],
	['a refusal with status 422', { kind: 'status', status: 422 }, 'rejected'],
	['a server that broke', { kind: 'status', status: 500, booked: true }, 'unknown'],
	['a page in place of an answer', { kind: 'html', booked: true }, 'unknown'],
	['no answer in time', { kind: 'hang', booked: true }, 'unknown'],
	['a cut line', { kind: 'cut', booked: true }, 'unknown'],
	['an answer cut off', { kind: 'cutMidBody', booked: true }, 'unknown'],
	['an order without an id', { kind: 'body', body: '{"order":0}', booked: true }, 'unknown'],
];
const table = purchases.flatMap((purchase) =>
	endings.map(([what, fault, outcome]) => [purchase.name, what, outcome, fault, purchase] as const),
);

test.each(table)(
	'%s: %s ends as %s and is not sent again',
	async (_name, _what, outcome, fault, purchase) => {
		const [tag = ''] = lab.tags(purchase, 1);
		const where = { [purchase.tagIn]: tag };
		lab.panel.control.fault({ action: purchase.action, where, ...fault } as FaultRequest);
		const { main } = await lab.buy(purchase, [tag]);
		expect(main[0]?.json).toMatchObject({ error: expect.any(String), details: { outcome } });
		expect(lab.requests(purchase)).toHaveLength(1);
		expect(lab.booked(purchase, [tag])[0]).toHaveLength(fault.booked ? 1 : 0);
	},
);

test.each(purchases.map((purchase) => [purchase.name, purchase] as const))(
	'%s: nobody listens, so nothing was sent',
	async (_name, purchase) => {
		const credential = { apiUrl: 'http://127.0.0.1:9/api/v2', apiKey: 'none-of-ours' };
		const { main } = await lab.buy(purchase, lab.tags(purchase, 2), {
			credential,
			options: { maxRetries: 0 },
		});
		for (const { json } of main) expect(json).toMatchObject({ details: { outcome: 'not_sent' } });
		expect(main).toHaveLength(2);
	},
);

test.each(purchases.map((purchase) => [purchase.name, purchase] as const))(
	'%s: a rate limit is waited for, and the item bought once',
	async (_name, purchase) => {
		const tags = lab.tags(purchase, 2);
		lab.panel.control.fault({ kind: 'rateLimit', action: purchase.action, retryAfter: 0 });
		const { main } = await lab.buy(purchase, tags);
		expect(lab.booked(purchase, tags).map((ids) => ids.length)).toEqual([1, 1]);
		expect(main.map(({ json }) => String(json[purchase.boughtAs]))).toEqual(
			lab.booked(purchase, tags).flat(),
		);
	},
);

test.each(purchases.map((purchase) => [purchase.name, purchase] as const))(
	'%s: a purchase in doubt says what to check, in both ways a run can tell it',
	async (_name, purchase) => {
		const fault = { kind: 'html', action: purchase.action, booked: true } as const;
		lab.panel.control.fault(fault);
		const { main } = await lab.buy(purchase, lab.tags(purchase, 1));
		lab.panel.control.fault(fault);
		const stopped = stopOf(
			await lab.buy(purchase, lab.tags(purchase, 1), { onError: 'stopWorkflow' }),
		);
		for (const [error, advice] of [
			[main[0]?.json.error, main[0]?.json.message],
			[stopped.message, stopped.description],
		]) {
			expect(error).toMatch(/whether it was carried out is not known/);
			expect(advice).toMatch(/look at/i);
		}
		expect(stopped.inDoubt).toEqual([0]);
	},
);

interface Write {
	name: string;
	action: string;
	parameters: Record<string, unknown>;
	options?: Record<string, unknown>;
}
const id = '={{ $json.id }}';
const writes: Write[] = [
	{ name: 'refill.create', action: 'refill', parameters: { orderId: id } },
	{ name: 'order.cancel', action: 'cancel', parameters: { orderId: id } },
	{
		name: 'proxy.changeAuth',
		action: 'change_auth_proxy',
		parameters: { proxyId: id },
		options: { username: 'anna' },
	},
	{ name: 'proxy.replace', action: 'change_proxy', parameters: { proxyId: id } },
	{ name: 'proxy.getRotating', action: 'get_rotate_proxy', parameters: { rotationKey: id } },
];

async function write({ name, parameters, options }: Write) {
	const { control } = lab.panel;
	const order = control.seed('standard', { orders: 1 }).orders?.[0];
	control.advance(30 * 24 * 3600);
	const proxy = control.seed('standard', { proxies: 3 }).proxies?.[2];
	const key = control.proxies('standard').find((each) => each.id === proxy)?.rotationKey;
	const given = name === 'proxy.getRotating' ? key : name.startsWith('proxy') ? proxy : order;
	const [resource = '', operation = ''] = name.split('.');
	return await lab.engine.run({
		credential: lab.panel.credential(),
		onError: 'continueRegularOutput',
		parameters: {
			resource,
			operation,
			...parameters,
			options: { timeout: 1, ...options },
		} as never,
		items: [{ id: given ?? '' }],
	});
}

const writeTable = writes.flatMap((each) =>
	endings
		.filter(([, { kind }]) => kind !== 'body')
		.map(([what, fault, outcome]) => [each.name, what, outcome, fault, each] as const),
);

test.each(writeTable)(
	'%s changes something, so after %s it ends as %s and is not sent again',
	async (_name, _what, outcome, fault, each) => {
		lab.panel.control.fault({ action: each.action, ...fault } as FaultRequest);
		const { main } = await write(each);
		expect(main[0]?.json).toMatchObject({ details: { outcome } });
		expect(lab.panel.control.requestCount({ action: each.action })).toBe(1);
	},
);

test.each(writes.map((each) => [each.name, each] as const))(
	'%s is sent again after a rate limit',
	async (_name, each) => {
		lab.panel.control.fault({ kind: 'rateLimit', action: each.action, retryAfter: 0 });
		await write(each);
		expect(lab.panel.control.requestCount({ action: each.action })).toBe(2);
	},
);
