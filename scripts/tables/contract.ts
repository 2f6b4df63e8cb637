import { z } from 'zod';
import type { PanelEvent } from './events.ts';

/** Of each operation and event the parameters, and of each of those the names and values in it. */
export const contract = z.record(z.record(z.array(z.string())));
export type Contract = z.infer<typeof contract>;

const entry = z.object({
	name: z.string(),
	value: z.unknown(),
	options: z.array(z.unknown()).default([]),
	values: z.array(z.unknown()).default([]),
	modes: z.array(z.unknown()).default([]),
});
const property = entry.extend({
	displayOptions: z
		.object({ show: z.record(z.array(z.unknown())).default({}) })
		.default({ show: {} }),
});

const selectors = ['resource', 'operation', 'event'];

/** What workflows store of a node: of each operation or event in its description the parameters. */
export function storedNames(properties: unknown): Contract {
	const all = z.array(property).parse(properties);
	const owners = all
		.filter(({ name }) => name === 'operation' || name === 'event')
		.flatMap(({ name, displayOptions: { show }, options }) =>
			options.map((option) => {
				const { value } = entry.parse(option);
				return new Map([...firstOfEach(show), [name, value]]);
			}),
		);
	const fields = all.filter(({ name }) => !selectors.includes(name));
	return Object.fromEntries(
		owners.map((owner) => {
			const shown = fields.filter(({ displayOptions: { show } }) =>
				[...owner].every(([selector, value]) => show[selector]?.includes(value) ?? true),
			);
			return [
				[...owner.values()].join('.'),
				Object.fromEntries(shown.map((field) => [field.name, within(field).sort()])),
			];
		}),
	);
}

function firstOfEach(show: Record<string, unknown[]>): Array<[selector: string, value: unknown]> {
	return Object.entries(show).map(([selector, [value]]) => [selector, value]);
}

/** What workflows compare with in the items of an event: the kinds of change, under the item's field. */
export function reportedKinds(events: readonly PanelEvent[]): Contract {
	return Object.fromEntries(
		events.map(({ value, changes }) => [value, { change: [...changes].sort() }]),
	);
}

/** The names and values that stand in a field, and those that stand in them. */
function within(field: unknown): string[] {
	const { options, values, modes } = entry.parse(field);
	return [...options, ...values, ...modes].flatMap((inside) => {
		const { name, value } = entry.parse(inside);
		const own = String(value ?? name);
		return [own, ...within(inside).map((deeper) => `${own}.${deeper}`)];
	});
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
