import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';

export type Entry = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** What the editor shows of the action node. */
export const { properties } = new SmmPanel().description;

export function operationsOf(all: readonly INodeProperties[] = properties) {
	return all
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			options.flatMap((option) =>
				'value' in option
					? [
							{
								resource: String(displayOptions?.show?.resource?.[0]),
								operation: String(option.value),
								action: option.action ?? '',
							},
						]
					: [],
			),
		);
}

/** As long as nothing is chosen in their lists. */
export function shownFor(resource: string, operation: string): INodeProperties[] {
	return properties.filter(({ displayOptions }) => {
		const show = displayOptions?.show;
		const isForLine = Object.keys(show ?? {}).some((name) => name.includes('.'));
		return !isForLine && show?.resource?.includes(resource) && show.operation?.includes(operation);
	});
}

export function within(entry: Entry, above: string): Array<{ path: string; entry: Entry }> {
	const path = `${above} › ${titleOf(entry)}`;
	const inside = [
		...('options' in entry ? (entry.options ?? []) : []),
		...('values' in entry ? entry.values : []),
	];
	return [{ path, entry }, ...inside.flatMap((each) => within(each, path))];
}

export function titleOf(entry: Entry): string {
	return 'displayName' in entry ? entry.displayName : entry.name;
}

export function isField(entry: Entry): entry is INodeProperties {
	return 'type' in entry && 'default' in entry;
}

export function hasValue(entry: Entry): boolean {
	return 'value' in entry;
}
