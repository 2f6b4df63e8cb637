import { z } from 'zod';
import { withExamples, type Example } from './support/example.ts';

const { rest, panel, load, dropTables } = withExamples();
const SHEET = 'Sheet of the test';
const columns = [
	...['reference', 'service', 'link', 'quantity', 'comments', 'orderId'],
	...['status', 'charge', 'remains', 'finished', 'note'],
];
type Row = Record<string, string>;
let tableUrl: string;

/** Google's address can't be set in n8n's node: a data table with its columns takes the place of the sheet. */
async function sheet(rows: Row[]): Promise<Example> {
	const me = await rest.get('/projects/personal', z.object({ id: z.string() }));
	const { id } = await rest.post(
		`/projects/${me.id}/data-tables`,
		{ name: SHEET, columns: columns.map((name) => ({ name, type: 'string' })) },
		z.object({ id: z.string() }),
	);
	tableUrl = `/projects/${me.id}/data-tables/${id}`;
	await rest.post(`${tableUrl}/insert`, { data: rows, returnType: 'count' }, z.unknown());
	const table = { resource: 'row', dataTableId: { __rl: true, mode: 'name', value: SHEET } };
	const type = { type: 'n8n-nodes-base.dataTable', typeVersion: 1.1 };
	const reading = { ...type, parameters: { ...table, operation: 'get', returnAll: true } };
	const condition = { keyName: 'reference', condition: 'eq', keyValue: '={{ $json.reference }}' };
	const writing = (names: string[]) => ({
		...type,
		parameters: {
			...table,
			operation: 'update',
			matchType: 'allConditions',
			filters: { conditions: [condition] },
			columns: {
				mappingMode: 'defineBelow',
				value: Object.fromEntries(names.map((name) => [name, `={{ $json.${name} }}`])),
				schema: names.map((name) => ({ id: name, displayName: name, type: 'string' })),
			},
			options: {},
		},
	});
	return await load('orders-from-google-sheets', {
		nodes: {
			'Read the rows': reading,
			'Read the rows again': reading,
			'Write it down': writing(['orderId', 'status', 'note']),
			'Write the status': writing(['status', 'charge', 'remains', 'finished', 'note']),
		},
	});
}

async function read(): Promise<Record<string, Row>> {
	const { data } = await rest.get(
		`${tableUrl}/rows?take=250`,
		z.object({ data: z.array(z.record(z.unknown())) }),
	);
	return Object.fromEntries(
		data.map((row) => [
			String(row['reference']),
			Object.fromEntries(columns.map((name) => [name, String(row[name] ?? '')])),
		]),
	);
}

const row = (reference: string, more: Row = {}): Row => ({
	reference,
	service: '2',
	link: 'https://social.example/g/1',
	quantity: '100',
	...more,
});
const run = async (example: Example, trigger: string) => {
	const done = await example.run(trigger);
	expect(done.status).toBe('success');
	return done;
};
const FOLLOW = 'Every 10 minutes';

beforeEach(dropTables);

test('each row is placed once, its ID is written beside it, and it is followed to its end', async () => {
	const example = await sheet([
		row('G-1'),
		row('G-2', { service: '9', quantity: '200' }),
		row('G-3', { quantity: '5' }),
		row('G-4', { link: '' }),
		row(''),
		row('G-5'),
		row('G-5'),
	]);
	const first = await run(example, 'Start');
	expect(first.itemsOf('Rows to put right')).toMatchObject([
		{ reference: '', problem: expect.stringContaining('no reference') },
		{ reference: 'G-5', whatToDo: expect.stringContaining('of its own') },
		{ reference: 'G-5' },
	]);
	const placed = await read();
	const booked = (await panel.orders()).map(({ id }) => String(id));
	expect([placed['G-1']?.['orderId'], placed['G-2']?.['orderId']].sort()).toEqual(booked.sort());
	expect(placed).toMatchObject({
		'G-1': { status: 'Pending', note: '' },
		'G-3': { orderId: '', status: 'rejected', note: expect.stringMatching(/10/) },
		'G-4': { orderId: '', status: 'not_sent', note: expect.stringMatching(/link/i) },
		'G-5': { orderId: '', note: '' },
	});

	await run(example, 'Start');
	expect(await panel.orders()).toHaveLength(2);
	expect((await read())['G-1']).toEqual(placed['G-1']);

	expect((await run(example, FOLLOW)).itemsOf('Write the status')).toHaveLength(2);
	expect((await run(example, FOLLOW)).itemsOf('Write the status')).toEqual([]);
	await panel.advance(3600);
	await run(example, FOLLOW);
	expect(await read()).toMatchObject({
		'G-1': { status: 'Completed', charge: '0.027819', remains: '0', finished: 'yes' },
		'G-2': { status: 'Partial', remains: '80', finished: 'yes' },
	});
	expect((await run(example, FOLLOW)).itemsOf('Look up orders')).toEqual([]);
});

test('a doubtful purchase says so in its row, and no later run buys it again', async () => {
	const example = await sheet([row('G-6')]);
	await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	await run(example, 'Start');
	expect((await read())['G-6']).toMatchObject({
		status: 'unknown',
		note: expect.stringMatching(/panel/),
	});
	await run(example, 'Start');
	expect((await read())['G-6']).toMatchObject({
		orderId: '',
		status: 'not again',
		note: expect.stringMatching(/Look on the panel/),
	});
	expect(await panel.orders()).toHaveLength(1);
});

test('more rows than fifty are placed in one run', async () => {
	const example = await sheet(Array.from({ length: 60 }, (_, at) => row(`G-${at}`)));
	await run(example, 'Start');
	expect(await panel.orders()).toHaveLength(60);
	expect(Object.values(await read()).every(({ orderId }) => orderId !== '')).toBe(true);
});
