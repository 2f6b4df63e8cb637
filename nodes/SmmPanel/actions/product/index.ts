import type { Resource } from '../../runtime/define';
import * as operations from './operations';

export const product: Resource = {
	value: 'product',
	displayName: 'Product',
	description: 'Digital products',
	operations: Object.values(operations),
};
