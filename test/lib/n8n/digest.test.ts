import { digestOf } from '../../../lib/n8n/digest';

const question = { action: 'status', orders: '1,2' };
const bytes = Buffer.from('{"1":{}}');

test('a digest is the same for the same answer to the same question', () => {
	const again = digestOf({ ...question }, 200, Buffer.from(bytes));
	expect(again).toBe(digestOf(question, 200, bytes));
	expect(again).toMatch(/^[\w-]{22}$/);
});

test.each<[string, Parameters<typeof digestOf>]>([
	['answer', [question, 200, Buffer.from('{"2":{}}')]],
	['status', [question, 500, bytes]],
	['question', [{ ...question, orders: '1,3' }, 200, bytes]],
	['split between question and answer', [question, 20, Buffer.from('0]\n{"1":{}}')]],
])('another %s has another digest', (_, [asked, status, body]) => {
	expect(digestOf(asked, status, body)).not.toBe(digestOf(question, 200, bytes));
});
