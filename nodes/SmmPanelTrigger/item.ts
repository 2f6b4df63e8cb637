import { createHash } from 'crypto';
import type { INodeExecutionData } from 'n8n-workflow';
import type { Change } from './change';

/** What all events of one poll have in common. */
export interface Origin {
	event: string;
	/** The panel's address. */
	panel: string;
	/** When the memory began that the change was found against. */
	since: number;
	now: number;
}

export function toItem(change: Change, origin: Origin): INodeExecutionData {
	return {
		json: {
			event: origin.event,
			change: change.change,
			eventId: eventIdOf(change, origin),
			detectedAt: new Date(origin.now).toISOString(),
			...change.fields,
			previous: change.previous,
		},
	};
}

/** The same for the same change found again, different for the next change of the same kind. */
export function eventIdOf(
	{ change, id, mark }: Change,
	{ event, panel, since }: Pick<Origin, 'event' | 'panel' | 'since'>,
): string {
	const identity = JSON.stringify([panel, since, event, id, change, mark]);
	return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}
