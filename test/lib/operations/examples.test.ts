import { allOperations, at, play, type Ended } from '../../nodes/SmmPanel/play';

const rows = allOperations.flatMap(({ resource, operation }) =>
	operation.examples.map((example) => ({
		title: `${resource}.${operation.value}: ${example.name}`,
		operation,
		example,
	})),
);

test.each(rows)('$title', async ({ operation, example }) => {
	const { params, sends, receives, gives, catalogue } = example;
	const now = Date.parse(example.at ?? at);
	const panel = () => JSON.stringify(receives);
	const { sent, ended } = await play(operation, [params], panel, { now, catalogue });
	expect(sent).toEqual([sends]);
	expect(asExample(ended.flat(), gives)).toEqual(gives);
});

test.each(allOperations)('$resource.$operation.value shows how it works', ({ operation }) => {
	const { examples } = operation;
	expect(examples.length).toBeGreaterThan(0);
	const names = examples.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
});

/** An example tells only how an error begins: what follows names the item. */
function asExample(ended: readonly Ended[], gives: readonly unknown[]): unknown[] {
	let next = 0;
	return ended.flatMap((each) => {
		if ('gives' in each) {
			next += each.gives.length;
			return each.gives;
		}
		const start = startOf(gives[next]);
		next += 1;
		const { error } = each.failure;
		return [{ error: start !== '' && error.startsWith(start) ? start : error }];
	});
}

function startOf(given: unknown): string {
	const isError = typeof given === 'object' && given !== null && 'error' in given;
	return isError ? String(given.error) : '';
}
