import { secondCredential } from '../../../scripts/local/practice.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import { takeOver } from './support/handover.ts';
import { withExamples, type Example } from './support/example.ts';

const { rest, panel, load, dropTables } = withExamples();
const name = 'second-panel-if-the-first-refuses';
const link = 'https://social.example/s/1';
let secondId: string;

beforeAll(async () => {
	secondId = await ensureCredential(rest, secondCredential(takeOver().panel));
});
beforeEach(dropTables);

const example = (orders?: object[]): Promise<Example> =>
	load(name, {
		changes: orders ? { Orders: { jsonOutput: JSON.stringify({ orders }) } } : {},
		nodes: {
			'Second panel': {
				credentials: { smmPanelApi: { id: secondId, name: 'Practice panel in VND' } },
			},
		},
	});
const row = (more: object = {}) => ({
	reference: 'S-1',
	firstService: 2,
	secondService: 3,
	link,
	quantity: 500,
	...more,
});
const atFirst = async () => (await panel.orders()).length;
const atSecond = async () => (await panel.control('orders', { profile: 'vnd' })).length;
const onlyAtSecond = row({ firstService: 9999 });

test('what the first panel refuses for a reason of its own is placed at the second, and once', async () => {
	const trying = await example();
	const first = await trying.run('Start');
	expect(first.status).toBe('success');
	expect(first.itemsOf('At the first')).toMatchObject([{ reference: 'P-1', panel: 'first' }]);
	expect(first.itemsOf('At the second')).toMatchObject([{ reference: 'P-2', panel: 'second' }]);
	expect(first.itemsOf('Wrong at any panel')).toMatchObject([{ reference: 'P-3' }]);
	expect(first.itemsOf('Refused by both')).toMatchObject([{ reference: 'P-4' }]);

	const second = await trying.run('Start');
	expect(second.itemsOf('At the first')).toMatchObject(
		[{ orderId: '', note: /bought before/ }].map(({ note, ...rest }) => ({
			...rest,
			note: expect.stringMatching(note),
		})),
	);
	expect(second.itemsOf('At the second')).toMatchObject([{ reference: 'P-2', orderId: '' }]);
	expect([await atFirst(), await atSecond()]).toEqual([1, 1]);
});

test('an answer that the first panel has lost goes to a person and never to the second panel', async () => {
	const trying = await example([row()]);
	await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	const run = await trying.run('Start');
	expect(run.itemsOf('For a person')).toMatchObject([
		{ reference: 'S-1', problem: expect.any(String), whatToDo: expect.stringContaining('panel') },
	]);
	const again = await trying.run('Start');
	expect(again.itemsOf('At the first')).toMatchObject([
		{ orderId: '', note: expect.stringContaining('Look on the panel') },
	]);
	expect([await atFirst(), await atSecond()]).toEqual([1, 0]);
});

test('an answer that the second panel has lost goes to a person, and no run begins at the first again', async () => {
	const trying = await example([onlyAtSecond]);
	await panel.fault({ kind: 'cut', action: 'add', profile: 'vnd', booked: true, times: 1 });
	expect((await trying.run('Start')).itemsOf('For a person')).toHaveLength(1);
	const again = await trying.run('Start');
	expect(again.itemsOf('At the first')).toEqual([]);
	expect(again.itemsOf('At the second')).toMatchObject([
		{ orderId: '', note: expect.stringContaining('Look on the panel') },
	]);
	expect([await atFirst(), await atSecond()]).toEqual([0, 1]);
});

test('an empty balance at the first panel leads to the second, filled again it is the first one', async () => {
	await panel.setBalance(0);
	const trying = await example([row(), row({ reference: 'S-2', secondService: 9999 })]);
	const first = await trying.run('Start');
	expect(first.itemsOf('At the second')).toMatchObject([{ reference: 'S-1' }]);
	expect(first.itemsOf('Refused by both')).toMatchObject([{ reference: 'S-2' }]);
	await panel.setBalance(100);
	const second = await trying.run('Start');
	expect(second.itemsOf('At the first')).toMatchObject([{ reference: 'S-2', panel: 'first' }]);
	expect([await atFirst(), await atSecond()]).toEqual([1, 1]);
});
