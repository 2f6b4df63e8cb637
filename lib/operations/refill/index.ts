import type { Resource } from '../../define';
import * as operations from './operations';

export const refill: Resource = {
	value: 'refill',
	displayName: 'Refill',
	description: 'Refills of orders whose numbers have dropped',
	operations: Object.values(operations),
};
