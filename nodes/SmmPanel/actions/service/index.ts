import type { Resource } from '../../runtime/define';
import * as operations from './operations';

export const service: Resource = {
	value: 'service',
	displayName: 'Service',
	description: 'What the panel sells',
	operations: Object.values(operations),
};
