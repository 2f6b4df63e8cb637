import type { Resource } from '../../define';
import * as operations from './operations';

export const product: Resource = {
	value: 'product',
	displayName: 'Product',
	description: 'Digital products such as accounts and keys, where the panel sells them',
	operations: Object.values(operations),
};
