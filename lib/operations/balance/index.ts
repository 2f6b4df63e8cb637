export const resource = {
	value: 'balance',
	displayName: 'Balance',
	description: 'Money left on your account at the panel',
};

export { get } from './get.operation';
