import type { Resource } from '../../define';
import * as operations from './operations';

export const order: Resource = {
	value: 'order',
	displayName: 'Order',
	description: 'Orders for services such as followers, likes and views',
	operations: Object.values(operations),
};
