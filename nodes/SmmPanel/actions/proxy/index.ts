import type { Resource } from '../../runtime/define';
import * as operations from './operations';

export const proxy: Resource = {
	value: 'proxy',
	displayName: 'Proxy',
	description: 'Proxies of a proxy shop',
	operations: Object.values(operations),
};
