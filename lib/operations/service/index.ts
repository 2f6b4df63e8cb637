export const resource = {
	value: 'service',
	displayName: 'Service',
	description: 'Services that the panel sells, with prices and limits',
};

export { get } from './get.operation';
export { getAll } from './getAll.operation';
