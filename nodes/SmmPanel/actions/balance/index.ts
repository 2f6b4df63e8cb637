import type { Resource } from '../../runtime/define';
import * as operations from './operations';

export const balance: Resource = {
	value: 'balance',
	displayName: 'Balance',
	description: 'Money on the account',
	operations: Object.values(operations),
};
