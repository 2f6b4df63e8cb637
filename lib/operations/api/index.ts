import type { Resource } from '../../define';
import * as operations from './operations';

export const api: Resource = {
	value: 'api',
	displayName: 'API',
	description: 'Any other action of the panel, by its name',
	operations: Object.values(operations),
};
