import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { builtResources } from '../tables/resources.ts';
import type { Schema } from './outputSchema.ts';
import { actionPreviews, triggerPreview } from './previews.ts';

const toItem = z
	.function()
	.args(z.unknown(), z.unknown())
	.returns(z.object({ json: z.unknown() }));

/** Every preview of the built nodes, by the folder of its node and its path below `__schema__`. */
export function builtPreviews(project: string): Record<string, Record<string, Schema>> {
	const load = createRequire(join(project, 'package.json'));
	const trigger = z.object({ toItem }).parse(load('./dist/nodes/SmmPanelTrigger/item.js'));
	const change = { change: 'status', id: '1', mark: 1, fields: {}, previous: {} };
	const { json } = trigger.toItem(change, { event: 'orderStatus', panel: '', since: 0, now: 0 });
	return {
		'nodes/SmmPanel': actionPreviews(builtResources(project)),
		'nodes/SmmPanelTrigger': triggerPreview(json),
	};
}
