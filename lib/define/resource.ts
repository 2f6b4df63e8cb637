import type { Operation } from './operation';

export interface Resource {
	/** As stored in workflows. */
	value: string;
	displayName: string;
	description: string;
	operations: readonly Operation[];
}
