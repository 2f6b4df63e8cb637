import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';

const params = z.record(z.string());

const operation = z.object({
	value: z.string(),
	displayName: z.string(),
	description: z.string(),
	/** Null where the user types it in. */
	action: z.string().nullable(),
	maySpend: z.boolean(),
	ids: z.object({ many: z.array(z.string()), upTo: z.number() }).optional(),
	examples: z.array(z.object({ sends: params, gives: z.array(z.unknown()) })).nonempty(),
});

const resource = z.object({
	value: z.string(),
	displayName: z.string(),
	operations: z.array(operation).nonempty(),
});

export type Operation = z.infer<typeof operation>;
export type Resource = z.infer<typeof resource>;

/** What tables and previews need of the node's resources. */
export function readResources(resources: unknown): Resource[] {
	return z.array(resource).nonempty().parse(resources);
}

/** The resources of the built node: its sources can't be loaded without a compiler. */
export function builtResources(project: string): Resource[] {
	const load = createRequire(join(project, 'package.json'));
	const built = z.object({ resources: z.unknown() });
	return readResources(built.parse(load('./dist/lib/operations/index.js')).resources);
}
