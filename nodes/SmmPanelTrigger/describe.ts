import type { INodeProperties } from 'n8n-workflow';
import { shownFor } from '../../lib/define/describe';
import { eventOptions, type PanelEvent } from './event';

/** Everything the editor shows for a list of events. */
export function describeEvents(events: readonly PanelEvent[]): INodeProperties[] {
	const options = events.map(({ displayName, value, description }) => ({
		name: displayName,
		value,
		description,
	}));
	options.sort((a, b) => a.name.localeCompare(b.name));
	const selector: INodeProperties = {
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		default: 'orderStatus',
		options,
	};
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
