export const resource = {
	value: 'proxy',
	displayName: 'Proxy',
	description: 'Proxies, where the panel has a proxy shop',
};

export { buy } from './buy.operation';
export { changeAuth } from './changeAuth.operation';
export { download } from './download.operation';
export { get } from './get.operation';
export { getAll } from './getAll.operation';
export { getRotating } from './getRotating.operation';
export { renew } from './renew.operation';
export { replace } from './replace.operation';
