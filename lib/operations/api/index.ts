export const resource = {
	value: 'api',
	displayName: 'API',
	description: 'Any other action of the panel, by its name',
};

export { call } from './call.operation';
