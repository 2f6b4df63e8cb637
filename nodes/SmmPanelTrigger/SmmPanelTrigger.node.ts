import {
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { getProductCategories, getServiceCategories } from '../../lib/editor/catalogue';
import { searchProducts, searchServices } from '../../lib/editor/search';
import { testCredential } from '../../lib/editor/testCredential';
import { describeEvents, subtitleOfEvents } from './event';
import { events } from './events';
import { poll } from './poll';

/** Polls, because panels call nobody back. */
export class SmmPanelTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMM Panel Trigger',
		name: 'smmPanelTrigger',
		icon: { light: 'file:smmPanelTrigger.svg', dark: 'file:smmPanelTrigger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: subtitleOfEvents(events),
		// The editor's node panel shows this text for the action node, too.
		description:
			'Order and follow services, products and proxies at SMM panels, or start a workflow when something changes there',
		defaults: { name: 'SMM Panel Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'smmPanelApi', required: true, testedBy: 'testCredential' }],
		properties: describeEvents(events),
	};

	methods = {
		credentialTest: { testCredential },
		listSearch: { searchProducts, searchServices },
		loadOptions: { getProductCategories, getServiceCategories },
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
