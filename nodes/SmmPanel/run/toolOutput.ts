import type { INodeExecutionData } from 'n8n-workflow';

/** A model reads, and somebody pays for, all that a tool returns. */
const mostItems = 100;

/** What a tool returns to a model: never nothing at all, and no whole catalogue. */
export function toolOutput(items: INodeExecutionData[]): INodeExecutionData[] {
	const tell = (message: string): INodeExecutionData => ({
		json: { found: items.length, message },
		pairedItem: { item: 0 },
	});
	if (items.length === 0) {
		return [tell('Nothing was found. Use other or fewer words and filters.')];
	}
	if (items.length <= mostItems) return items;
	const more = `These are the first ${mostItems} of ${items.length}. Use Search or other filters to narrow them down.`;
	return [...items.slice(0, mostItems), tell(more)];
}
