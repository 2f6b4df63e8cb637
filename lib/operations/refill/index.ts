export const resource = {
	value: 'refill',
	displayName: 'Refill',
	description: 'Refills of orders whose numbers have dropped',
};

export { create } from './create.operation';
export { get } from './get.operation';
