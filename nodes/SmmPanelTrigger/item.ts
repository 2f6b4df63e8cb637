import type { INodeExecutionData } from 'n8n-workflow';
import type { Change } from './compare/change';
import { hashOf, reportsOf, type Memory } from './memory';

/** What all events of one poll have in common. */
export interface Origin {
	event: string;
	/** Tells this trigger's events from those of others: credential, panel, event, parameters. */
	scope: string;
	/** The memory they were found against; null at a first look, whose event IDs are always the same. */
	against: Pick<Memory, 'since' | 'reports'> | null;
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

/**
 * The same for the same change found again, because n8n ended before it saved the memory. The next
 * change of the same record has another one: by then the memory counts one more report of it.
 */
export function eventIdOf(
	{ change, id, value }: Change,
	{ scope, against }: Pick<Origin, 'scope' | 'against'>,
): string {
	const reports = against && reportsOf(against.reports, id);
	return hashOf([scope, against?.since, reports, id, change, value], 32);
}
