import { z } from 'zod';

/** Of each operation the parameters, and of each of those the names and values that stand in it. */
export const contract = z.record(z.record(z.array(z.string())));
export type Contract = z.infer<typeof contract>;

const entry = z.object({ name: z.string(), value: z.unknown() });
const property = z.object({
	name: z.string(),
	options: z.array(entry).default([]),
	modes: z.array(entry).default([]),
	displayOptions: z
		.object({ show: z.record(z.array(z.unknown())).default({}) })
		.default({ show: {} }),
});
type Property = z.infer<typeof property>;

/** What workflows store of the operations in a node's description. */
export function storedNames(properties: unknown): Contract {
	const all = z.array(property).parse(properties);
	const operations = all
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions: { show }, options }) =>
			options.map(({ value }) => ({ resource: show['resource']?.[0], operation: value })),
		);
	return Object.fromEntries(
		operations.map(({ resource, operation }) => {
			const shown = all.filter(
				({ displayOptions: { show } }) =>
					show['resource']?.includes(resource) && show['operation']?.includes(operation),
			);
			return [`${resource}.${operation}`, Object.fromEntries(shown.map(within))];
		}),
	);
}

function within({ name, options, modes }: Property): [name: string, names: string[]] {
	const inside = [...options, ...modes].map((each) => String(each.value ?? each.name));
	return [name, inside.sort()];
}

/** The contract with what is new; what workflows may already hold stays in it, whatever became of it. */
export function grown(known: Contract, found: Contract): Contract {
	return merged(known, found, (kept = {}, now = {}) =>
		merged(kept, now, (names = [], more = []) => [...new Set([...names, ...more])].sort()),
	);
}

function merged<T>(
	kept: Record<string, T>,
	found: Record<string, T>,
	merge: (kept: T | undefined, found: T | undefined) => T,
): Record<string, T> {
	const names = Object.keys({ ...found, ...kept });
	return Object.fromEntries(names.map((name) => [name, merge(kept[name], found[name])]));
}
