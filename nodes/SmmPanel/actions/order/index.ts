import type { Resource } from '../../runtime/define';
import * as operations from './operations';

export const order: Resource = {
	value: 'order',
	displayName: 'Order',
	description: 'Orders for services',
	operations: Object.values(operations),
};
