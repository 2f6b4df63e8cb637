import type { INodeExecutionData } from 'n8n-workflow';
import { toolOutput } from '../../../../nodes/SmmPanel/run/collect';

const items = (count: number): INodeExecutionData[] =>
	Array.from({ length: count }, (_, at) => ({ json: { at }, pairedItem: { item: 0 } }));

test('a tool that found nothing says so', () => {
	expect(toolOutput([])).toEqual([
		{
			json: { found: 0, message: expect.stringMatching(/^Nothing was found\./) },
			pairedItem: { item: 0 },
		},
	]);
});

test.each([1, 100])('%i items are handed over as they are', (count) => {
	expect(toolOutput(items(count))).toEqual(items(count));
});

test('of more the first are handed over, with a word on how to narrow them down', () => {
	const given = toolOutput(items(10_000));
	expect(given).toHaveLength(101);
	expect(given.slice(0, 100)).toEqual(items(100));
	expect(given.at(-1)?.json).toEqual({
		found: 10_000,
		message: expect.stringMatching(/first 100 of 10000.*Search/),
	});
});
