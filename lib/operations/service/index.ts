import type { Resource } from '../../define';
import * as operations from './operations';

export const service: Resource = {
	value: 'service',
	displayName: 'Service',
	description: 'Services that the panel sells, with prices and limits',
	operations: Object.values(operations),
};
