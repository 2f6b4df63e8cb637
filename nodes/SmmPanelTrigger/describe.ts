import type { INodeProperties } from 'n8n-workflow';
import { selectorOf, shownFor } from '../../lib/define/describe';
import { eventOptions, type PanelEvent } from './event';

/** Everything the editor shows for a list of events. */
export function describeEvents(events: readonly PanelEvent[]): INodeProperties[] {
	const selector = selectorOf('Event', events, 'orderStatus');
	return [selector, ...shownFor('event', events), { ...eventOptions.property, name: 'options' }];
}

/** Says under the trigger's name what it waits for. */
export function subtitleOfEvents(events: readonly PanelEvent[]): string {
	const words = events.map(({ value, displayName }) => [
		value,
		`${displayName.charAt(0)}${displayName.slice(1).toLowerCase()}`,
	]);
	return `={{ (${JSON.stringify(Object.fromEntries(words))})[$parameter.event] }}`;
}
