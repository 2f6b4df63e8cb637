import type { Resource } from '../define';
import * as all from './resources';

/** Every resource, in the order of the tables: what its folder says of it, and its operations. */
export const resources: readonly Resource[] = Object.values(all).map(
	({ resource, ...operations }) => ({
		...resource,
		operations: Object.values(operations),
	}),
);
