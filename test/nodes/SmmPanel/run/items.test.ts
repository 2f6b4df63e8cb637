import type { IExecuteFunctions } from 'n8n-workflow';
import { readItems } from '../../../../nodes/SmmPanel/run/items';
import { operationOf } from '../play';

/** A context whose items are ids, of which each is what the expression comes to. */
function contextOf(ids: readonly unknown[]): IExecuteFunctions {
	const parameters = { orderId: '={{ $json.id }}', options: { timeout: 5 } };
	const context: Partial<IExecuteFunctions> = {
		getNode: () => ({ parameters }) as unknown as ReturnType<IExecuteFunctions['getNode']>,
		getNodeParameter: ((name: string, item: number) => {
			if (name !== 'orderId') return parameters.options;
			const id = ids[item];
			if (id instanceof Error) throw id;
			return id;
		}) as IExecuteFunctions['getNodeParameter'],
	};
	return context as IExecuteFunctions;
}

function read(ids: readonly unknown[]) {
	const prepare = jest.fn(operationOf('order', 'get').prepare);
	const operation = { ...operationOf('order', 'get'), prepare };
	return { items: readItems(contextOf(ids), operation, ids.length, 'UTC'), prepare };
}

test('10,000 items that differ only in their ids are prepared once and share one call', () => {
	const ids = Array.from({ length: 10_000 }, (_, at) => at + 1);
	const { items, prepare } = read(ids);
	expect(prepare).toHaveBeenCalledTimes(1);
	expect(new Set(items.map(({ call }) => call)).size).toBe(1);
	expect(new Set(items.map(({ given }) => given)).size).toBe(1);
	expect(items.map((item) => item.ids)).toEqual(ids.map((id) => [String(id)]));
});

test('an item whose ids can not be read fails alone, wherever it stands', () => {
	const broken = new Error('no such column');
	const { items } = read(['', '1', '2.5', broken, '2,3']);
	const told = items.map(({ index, ids, stage }) => [
		index,
		stage.is === 'settled' ? stage.outputs : ids,
	]);
	const failed = (error: string) => [
		{ failure: expect.objectContaining({ error: expect.stringContaining(error) }) },
	];
	expect(told).toEqual([
		[0, failed('Order ID is empty.')],
		[1, ['1']],
		[2, failed('"2.5" is not an ID')],
		[3, failed('A parameter is not valid: no such column')],
		[4, ['2', '3']],
	]);
});
