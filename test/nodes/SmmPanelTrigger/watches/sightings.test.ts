import { get as getOrders } from '../../../../lib/operations/order/get.operation';
import { getOrder as getProductOrders } from '../../../../lib/operations/product/getOrder.operation';
import { get as getRefills } from '../../../../lib/operations/refill/get.operation';
import { isRecord } from '../../../../lib/values/record';
import type { Answer, Batch } from '../../../../lib/n8n/asked';
import type { KnownStatus } from '../../../../nodes/SmmPanelTrigger/changes/statuses';
import { newsIn, seenIn, statusIn } from '../../../../nodes/SmmPanelTrigger/watches/sightings';

const at = { id: '1', whole: null, zone: 'UTC', now: 0 };
const statuses = ['In progress', 'in_progress', ' Completed ', 'Refilling', '', 7, null, undefined];

test.each([
	['an order', getOrders],
	['a refill', getRefills],
	['a product order', getProductOrders],
])('the status read of a record is the one in the reply: %s', (_, operation) => {
	const prepared = operation.prepare({ orderId: '1', refillId: '1', productOrderId: '1' });
	if ('problem' in prepared) throw new Error(prepared.problem);
	for (const status of statuses) {
		const record = { status, charge: '1' };
		const reply: unknown = prepared.call.reply(record, at);
		expect(statusIn(record)).toBe(isRecord(reply) && 'status' in reply ? reply.status : null);
	}
});

const known = (id: string, more: Partial<KnownStatus>): [string, KnownStatus] => [
	id,
	{ status: 'Pending', told: 1, doubt: 0, lost: false, ...more },
];
const batch = (ids: string[], more: Partial<Batch> = {}): Batch => ({
	ids,
	digest: 'a',
	known: false,
	...more,
});

test.each<[string, Batch, string[]]>([
	['told all statuses', batch(['1', '2']), ['a']],
	['left an id in doubt', batch(['1', 'doubted']), []],
	['was about a lost id', batch(['1', 'lost']), []],
	['told no status', batch(['untold']), []],
	['was about an id that is not remembered', batch(['1', 'new']), []],
	['was seen before', batch(['1'], { known: true }), ['a']],
])('an answer that %s', (_, given, digests) => {
	const memory = new Map([
		known('1', {}),
		known('2', { status: 'Completed' }),
		known('doubted', { doubt: 1 }),
		known('lost', { lost: true }),
		known('untold', { status: null }),
	]);
	expect([...seenIn([given], memory)]).toEqual(digests);
});

test('of a record whose status stays nothing else is read', () => {
	const answer = (id: string, status: string): Answer => ({
		id,
		record: { status },
		get outcome(): never {
			throw new Error(`The reply of ${id} is read`);
		},
	});
	const memory = new Map([known('1', {}), known('2', {}), known('lost', { lost: true })]);
	expect(newsIn([answer('1', 'Pending'), answer('2', 'pending')], memory)).toEqual({
		news: [],
		untried: [],
	});
	for (const news of [answer('1', 'Partial'), answer('3', 'Pending'), answer('lost', 'Pending')]) {
		expect(() => newsIn([news], memory)).toThrow(`The reply of ${news.id} is read`);
	}
});
