import type { Resource } from '../../define';
import * as operations from './operations';

export const proxy: Resource = {
	value: 'proxy',
	displayName: 'Proxy',
	description: 'Proxies, where the panel has a proxy shop',
	operations: Object.values(operations),
};
