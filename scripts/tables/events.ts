import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { Words } from './languages.ts';
import { markdownTable } from './markdown.ts';

const event = z.object({
	value: z.string(),
	displayName: z.string(),
	description: z.string(),
	changes: z.array(z.string()).nonempty(),
});

export type PanelEvent = z.infer<typeof event>;

/** What the table needs of the trigger's events. */
export function readEvents(events: unknown): PanelEvent[] {
	return z.array(event).nonempty().parse(events);
}

/** The events of the built trigger. */
export function builtEvents(project: string): PanelEvent[] {
	const load = createRequire(join(project, 'package.json'));
	const built = z.object({ events: z.unknown() });
	return readEvents(built.parse(load('./dist/nodes/SmmPanelTrigger/events/index.js')).events);
}

/** Every event of the trigger, with the kinds of change it reports. */
export function eventsTable(events: readonly PanelEvent[], words: Words): string {
	const rows = events.map(({ displayName, description, changes }) => [
		displayName,
		words(description),
		changes.map((change) => `\`${change}\``).join(', '),
	]);
	return markdownTable(['Event', 'Starts the workflow', '`change`'].map(words), rows);
}
