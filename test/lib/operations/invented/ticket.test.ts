import type { Operation, Resource } from '../../../../lib/define';
import { resources } from '../../../../lib/operations';
import { play, wire } from '../../../nodes/SmmPanel/play';
import { ticket } from './ticket';

const operation = (resource: Resource | undefined, value: string): Operation => {
	const found = resource?.operations.find((each) => each.value === value);
	if (!found) throw new Error(`There is no ${resource?.value}.${value}`);
	return found;
};

const refill = resources.find(({ value }) => value === 'refill');

/** What is said of refills, said of tickets. */
function asTicket(value: unknown): unknown {
	const text = JSON.stringify(value).replaceAll('refill', 'ticket').replaceAll('Refill', 'Ticket');
	return JSON.parse(text);
}

type Row = [name: string, ids: string[], answer: unknown, status?: number];

async function told(subject: Operation, ids: string[], answer: unknown, status = 200) {
	const panel = () => wire(JSON.stringify(answer), status);
	return await play(subject, [{ [subject.ids?.name ?? '']: ids }], panel);
}

async function expectAlike(value: string, [, ids, answer, status]: Row): Promise<void> {
	const known = await told(operation(refill, value), ids, answer, status);
	const invented = await told(operation(ticket, value), ids, asTicket(answer), status);
	expect(invented).toEqual(asTicket(known));
	expect(JSON.stringify(invented)).not.toMatch(/refill/i);
}

const wrongId = { error: 'Incorrect refill ID' };
const done = { status: 'Completed' };

describe('a ticket, which no shipped file knows, is read as a refill is', () => {
	test.each<Row>([
		['one object', ['1'], done],
		['a map by id', ['1', '2'], { '1': done, '2': wrongId }],
		['a map from id to status', ['1', '2'], { '1': 'Completed', '2': 'In progress' }],
		['a map of words', ['a1'], { a1: done }],
		[
			'a list with ids',
			['2', '1'],
			[
				{ refill: 1, ...done },
				{ refill_id: 2, status: wrongId },
			],
		],
		['a list with another spelling', ['2'], [{ refillId: 2, ...done }]],
		['a list with bare ids', ['2'], [{ id: 2, ...done }]],
		['a list that names others', ['2'], [{ refill: 3, ...done }]],
		['a wrapped map', ['1'], { refills: { '1': done } }],
		['a wrapped object', ['1'], { refill: done }],
		['data and success', ['1'], { status: 'success', data: [{ refill: 1, ...done }] }],
		['data with an error status', ['1'], { refills: { '1': done } }, 404],
		['an object with its id and an error status', ['1'], { refill: 1, ...done }, 400],
		['a wrong id', ['1'], wrongId],
		['a wrong id and an error status', ['1'], wrongId, 404],
		['one wrong id among two', ['1', '2'], { ...wrongId, refill: 2 }],
		['an id that is not there', ['1'], { error: 'Refill not found' }],
		['an id with a number that is not there', ['1'], { error: 'Refill #1 does not exist' }],
		['an id as a text', ['1'], 'Invalid refill'],
		['a list that names an unknown one alone', ['1'], [{ refill: 1, ...wrongId }]],
		['one that failed, and why', ['1'], { refill: 1, status: 'Failed', message: 'Link private' }],
		['one that failed and has a title', ['1'], { id: 1, status: 'Failed', title: 'My refill' }],
		[
			'a failed request about one that is not there',
			['1'],
			{ refill: 1, status: 'error', message: 'Refill not found' },
		],
		['a failed request', ['1'], { status: 'error', message: 'Link private' }],
		[
			'a map of why some failed',
			['1', '2'],
			{ refills: { '1': done }, notFoundRefills: { '2': 'Incorrect refill ID' } },
		],
		['a list under another name', ['1'], { results: [{ refill: 1, ...done }] }, 404],
		['nothing of it', ['1'], {}],
		['an action that is not there', ['1'], { error: 'Incorrect request' }],
		['an action that is not there, asked of two', ['1', '2'], { error: 'Incorrect request' }],
		['a refused key', ['1'], { error: 'Invalid API key' }],
		['a broken server', ['1'], { error: 'Refill table is locked' }, 500],
	])('%s', async (...row) => await expectAlike('get', row));
});

test('one that failed keeps its status, whatever is said of it', async () => {
	const statuses = async (answer: unknown) =>
		(await told(operation(ticket, 'get'), ['1'], answer)).ended[0]?.[0];
	const failedTicket = { gives: [{ ticketId: '1', status: 'Failed', isFinished: true }] };
	for (const said of [{ message: 'Link private' }, { title: 'My ticket' }]) {
		expect(await statuses({ ticket: 1, status: 'Failed', ...said })).toEqual(failedTicket);
	}
	expect(
		await statuses({ ticket: 1, status: 'Failed', message: 'Ticket not found' }),
	).toMatchObject({
		failure: { details: { category: 'order_id' } },
	});
});

test('one that is listed as failed has failed', async () => {
	const answer = { success: true, tickets: { '1': done }, failed_tickets: [2] };
	const { ended } = await told(operation(ticket, 'get'), ['1', '2'], answer);
	expect(ended[0]?.[1]).toMatchObject({
		failure: { error: expect.stringContaining('The panel lists it under "failed_tickets"') },
	});
});

test.each<[unknown, number]>([
	[[], 200],
	[{ error: 'No tickets found' }, 200],
	[{ error: 'There are no tickets' }, 200],
	[{ error: 'ticket list is empty' }, 200],
	[{ status: 'error', message: 'No tickets yet' }, 404],
	['No tickets', 200],
])('%j with HTTP %i is a list of no tickets', async (answer, status) => {
	const { ended } = await told(operation(ticket, 'getAll'), [], answer, status);
	expect(ended[0]?.[0]).toEqual({ gives: [] });
});

test.each(['Ticket not found', 'No ticket found'])('%s is no list', async (error) => {
	const { ended } = await told(operation(ticket, 'getAll'), [], { error });
	expect(ended[0]?.[0]).toMatchObject({ failure: { details: { category: 'order_id' } } });
});

test('of what is asked for by its id, "none found" is a refusal', async () => {
	const { ended } = await told(operation(ticket, 'get'), ['1'], { error: 'No tickets found' });
	expect(ended[0]?.[0]).toMatchObject({ failure: { details: { category: 'order_id' } } });
});

describe('a ticket is asked for as a refill is', () => {
	test.each<Row>([
		['one id', ['1'], { refill: '7' }],
		['one id, with another spelling', ['1'], { refill_id: '7' }],
		['one answer for several', ['1', '2'], { refill: '7' }],
		['words that name none', ['1'], { refill: 'requested' }],
		[
			'a list',
			['1', '2'],
			[
				{ order: 1, refill: 1 },
				{ order: 2, refill: { error: 'Incorrect order ID' } },
			],
		],
		['a map', ['1', '2'], { '1': { refill: 1 }, '2': { error: 'Incorrect order ID' } }],
		['a wrapped list', ['1'], { refills: [{ order: 1, refill: 1 }] }],
		['a done one with an error status', ['1'], { refill: '7' }, 422],
		['a wrong order', ['1'], { error: 'Incorrect order ID' }],
		['one wrong order among two', ['1', '2'], { error: 'Incorrect order ID', order: 2 }],
		['an action that is not there', ['1'], { error: 'Incorrect request' }],
		['nothing', ['1'], []],
	])('%s', async (...row) => await expectAlike('create', row));
});

/** Names that no shipped file knows, of a purchase that no shipped file knows. */
describe('a bought ticket is recognised by the names its operation gives', () => {
	const buy = async (text: string, status = 200) => {
		const { ended } = await play(operation(ticket, 'buy'), [{}], () => wire(text, status));
		return ended[0]?.[0];
	};
	const failed = (category: string, ids: string[]) => ({
		failure: { details: { category, outcome: 'unknown', ids } },
	});

	test.each<[string, unknown, number?]>([
		['plain', { ticket_no: 'T77', charge: '2' }],
		['another name', { voucher_no: 'T77', charge: '2' }],
		['another spelling', { 'Ticket ID': 'T77', charge: '2' }],
		['a new one', { new_ticket: 'T77', charge: '2' }],
		['wrapped', { status: 'success', data: { ticketNumber: 'T77', charge: '2' } }],
		['in a list', [{ ticket_no: 'T77', charge: '2' }]],
		['in a map', { tickets: { a: { ticket_no: 'T77', charge: '2' } } }],
		['with an error status', { ticket_no: 'T77', charge: '2' }, 422],
		['called an order, as panels do', { order: 'T77', charge: '2' }],
	])('%s', async (_name, answer, status = 200) => {
		expect(await buy(JSON.stringify(answer), status)).toEqual({
			gives: [{ ticketId: 'T77', charge: 2 }],
		});
	});

	test.each([200, 400, 403, 422, 429, 500])(
		'beside an error with HTTP %i it may have been bought',
		async (status) => {
			const found = await buy('{"error":"Duplicate call","voucher_no":"T77"}', status);
			expect(found).toMatchObject({
				failure: {
					error: expect.stringContaining('the answer names T77'),
					details: { outcome: 'unknown', ids: ['T77'] },
				},
			});
		},
	);

	test('in the beginning of an answer that is cut off it may have been bought', async () => {
		expect(await buy('{"voucher_no":"T77"', 429)).toMatchObject(failed('unreadable', []));
		expect(await buy('{"charge":"T77"', 429)).toMatchObject({
			failure: { details: { outcome: 'rejected' } },
		});
	});

	test('0 is none', async () => {
		expect(await buy('{"ticket_no":0}')).toMatchObject(failed('unreadable', []));
	});
});

test('an unknown ticket is named in the advice', async () => {
	const { ended } = await told(operation(ticket, 'get'), ['5'], { error: 'Incorrect ticket ID' });
	expect(ended[0]?.[0]).toMatchObject({
		failure: {
			error: 'Incorrect ticket ID (ticket 5)',
			message: expect.stringContaining('Check the ticket ID'),
			details: { category: 'order_id', ids: ['5'] },
		},
	});
});
