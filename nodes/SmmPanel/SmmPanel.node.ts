import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { resources } from '../../lib/operations';
import { beforeBuying, describe, subtitleOf } from '../../lib/define/describe';
import { execute } from './run/execute';
import { getOrderFields } from '../../lib/editor/orderFields';
import { searchProducts, searchProxies, searchServices } from '../../lib/editor/search';
import { testCredential } from '../../lib/editor/testCredential';

/**
 * Programmatic rather than declarative: one request serves up to 100 items, panels hide errors in
 * HTTP 200, and whether a request may be repeated differs per action.
 */
export class SmmPanel implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMM Panel',
		name: 'smmPanel',
		icon: { light: 'file:smmPanel.svg', dark: 'file:smmPanel.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: subtitleOf(resources),
		description: 'Order and follow social media services, products and proxies at SMM panels',
		defaults: { name: 'SMM Panel' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'smmPanelApi', required: true, testedBy: 'testCredential' }],
		hints: [beforeBuying(resources)],
		properties: describe(resources),
	};

	methods = {
		credentialTest: { testCredential },
		listSearch: { searchProducts, searchProxies, searchServices },
		resourceMapping: { getOrderFields },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, resources);
	}
}
