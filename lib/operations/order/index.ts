export const resource = {
	value: 'order',
	displayName: 'Order',
	description: 'Orders for services such as followers, likes and views',
};

export { cancel } from './cancel.operation';
export { create } from './create.operation';
export { get } from './get.operation';
export { quote } from './quote.operation';
