import type { ErrorCategory } from '../../../lib/errors/categories';
import { anything, classify } from '../../../lib/errors/classify';
import { products } from '../../../lib/operations/product/products';
import type { Phrasings } from './phrasings/phrasings';
import { allOperations } from '../../nodes/SmmPanel/play';
import { setAside } from './phrasings/setAside';
import { tuned } from './phrasings/tuned';
import { unseen } from './phrasings/unseen';
import { wider } from './phrasings/wider';

function refusedOf(action: string) {
	const found = allOperations.find(({ operation }) => operation.action === action)?.operation;
	const prepared = found?.prepare(found.examples[0]?.params ?? {});
	return prepared && 'call' in prepared ? prepared.call : { ...anything, action };
}

function missed(phrasings: Phrasings): { texts: string[]; rate: number } {
	const all = phrasings.flatMap(([category, action, texts]) =>
		texts.map((text) => ({ category, action, text })),
	);
	const wrong = all.filter(
		({ category, action, text }) => classify(text, 200, refusedOf(action)) !== category,
	);
	return { texts: wrong.map(({ text }) => text), rate: 1 - wrong.length / all.length };
}

test('refusals that the rules were written with are told apart', () => {
	expect(missed([...tuned, ...wider]).texts).toEqual([]);
});

test('of those set aside nearly all are', () => {
	expect(missed(setAside).rate).toBeGreaterThan(0.97);
});

test('of those whose misses nobody has seen nine in ten are', () => {
	expect(missed(unseen).rate).toBeGreaterThan(0.9);
});

test.each([
	['There is already an open request for this order', 'refill', 'refill_unavailable'],
	['There is already an open request for this order', 'cancel', 'cancel_unavailable'],
	['Not allowed for this order', 'refill', 'refill_unavailable'],
	['Not allowed for this order', 'cancel', 'cancel_unavailable'],
	['Forbidden: the quantity is missing', 'add', 'request'],
	['Forbidden', 'add', 'auth'],
	['Invalid key', 'add', 'auth'],
	['Invalid key', 'get_rotate_proxy', 'order_id'],
] as const)('"%s" to %s is a matter of %s', (text, action, category) => {
	expect(classify(text, 200, refusedOf(action))).toBe(category);
});

/** Nouns that no shipped operation has. */
test.each<[noun: string, text: string, category: ErrorCategory]>([
	['ticket', 'Ticket not found', 'order_id'],
	['Ticket', 'Ticket not found', 'order_id'],
	['vé', 'Vé không tồn tại', 'order_id'],
	['Vé', 'Vé not found', 'order_id'],
	['заказ', 'Заказ not found', 'order_id'],
	['story', 'Stories not found', 'order_id'],
	['batch', 'Batches not found', 'order_id'],
	['support ticket', 'SUPPORT_TICKET_NOT_FOUND', 'order_id'],
	['package', 'Package not found', 'order_id'],
	['item', 'Item not found', 'order_id'],
	['service ticket', 'Incorrect service ticket ID', 'order_id'],
	['product order', 'Product order not found', 'order_id'],
	['refill ticket', 'Refill ticket not found', 'order_id'],
	['license key', 'Invalid license key', 'order_id'],
	['license key', 'Invalid key', 'auth'],
	['rotation key', 'Invalid key', 'auth'],
	['ad', 'Bad request', 'request'],
	['ad', 'Please add funds', 'funds'],
	['ad', 'Ad not found', 'order_id'],
	['sub', 'Your subscription has expired', 'auth'],
	['service', 'Service not found', 'service'],
])('for the noun %s "%s" is a matter of %s', (noun, text, category) => {
	expect(classify(text, 200, { ...anything, noun })).toBe(category);
});

test.each<[text: string, category: ErrorCategory]>([
	["Duplicate entry '5' for key 'PRIMARY'", 'panel'],
	['Product not found', 'service'],
	['Incorrect request', 'request'],
	['Invalid key', 'auth'],
])('asked for its price list, "%s" is a matter of %s', (text, category) => {
	expect(classify(text, 200, products.request)).toBe(category);
});

test.each<[chosen: string, text: string, category: ErrorCategory]>([
	['ticket', 'Ticket not found', 'service'],
	['desk', 'Desk not found', 'service'],
	['desk', 'Desks are closed', 'service'],
	['desk', 'Ticket not found', 'order_id'],
	['ticket type', 'Ticket type not found', 'service'],
])('of a ticket chosen by its %s "%s" is a matter of %s', (chosen, text, category) => {
	expect(classify(text, 200, { ...anything, noun: 'ticket', chosen })).toBe(category);
});

test.each<[text: string, category: ErrorCategory]>([
	['Invalid key', 'order_id'],
	['License key has expired', 'order_id'],
	['Invalid API key', 'auth'],
])('where the ID is a key "%s" is a matter of %s', (text, category) => {
	expect(classify(text, 200, { ...anything, noun: 'license key', isKey: true })).toBe(category);
});

test.each([
	'Pending',
	'Processing',
	'In progress',
	'Inprogress',
	'Completed',
	'Complete',
	'Partial',
	'Canceled',
	'CANCELLED',
	'Refunded',
	'Fail',
	'Failed',
	'Error',
	'Awaiting',
	'Active',
	'Paused',
	'Expired',
	'Refilling',
	'Rejected',
	'Đang chạy',
	'Hoàn thành',
])('the status %s is about nothing that could be refused', (text) => {
	expect(classify(text, 200)).toBe('refused');
});
