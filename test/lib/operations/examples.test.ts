import { allOperations, playExample } from '../../nodes/SmmPanel/play';

const rows = allOperations.flatMap(({ resource, operation }) =>
	operation.examples.map((example) => ({
		title: `${resource}.${operation.value}: ${example.name}`,
		operation,
		example,
	})),
);

test.each(rows)('$title', async ({ operation, example }) => {
	const { sends, gives } = example;
	expect(await playExample(operation, example)).toEqual({ sent: [sends], gives });
});

test.each(allOperations)('$resource.$operation.value shows how it works', ({ operation }) => {
	const { examples } = operation;
	expect(examples.length).toBeGreaterThan(0);
	const names = examples.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
});
