import type { Resource } from '../../define';
import * as operations from './operations';

export const balance: Resource = {
	value: 'balance',
	displayName: 'Balance',
	description: 'Money left on your account at the panel',
	operations: Object.values(operations),
};
