import { z } from 'zod';
import type { Resource } from '../tables/resources.ts';
import { outputSchema, type Schema } from './outputSchema.ts';

const errorItem = z.object({ error: z.string() }).strict();

/**
 * Output previews of the action node by their path below `__schema__`. There are none for the
 * trigger: the editor shows no previews of triggers.
 */
export function actionPreviews(resources: readonly Resource[]): Record<string, Schema> {
	const previews = resources.flatMap(({ value: resource, operations }) =>
		operations.map(({ value, action, examples }) => {
			const name = `${resource}/${value}`;
			const items = examples
				.flatMap(({ gives }) => gives)
				.filter((item) => !errorItem.safeParse(item).success);
			// Nobody can say what the answer to an action typed in will be: the editor then shows nothing.
			const schema =
				action === null ? { type: 'object', properties: {} } : outputSchema(name, items);
			return [`v1.0.0/${name}.json`, schema] as const;
		}),
	);
	return Object.fromEntries(previews);
}
