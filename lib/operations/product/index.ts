export const resource = {
	value: 'product',
	displayName: 'Product',
	description: 'Digital products such as accounts and keys, where the panel sells them',
};

export { createOrder } from './createOrder.operation';
export { getAll } from './getAll.operation';
export { getOrder } from './getOrder.operation';
