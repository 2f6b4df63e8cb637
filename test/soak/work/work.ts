import type { Caller } from './caller.ts';

/** What callers do over and over, through one operation of the node. */
export interface Work {
	/** Of its webhook. */
	path: string;
	title: string;
	/** How often it is chosen, compared with the others. */
	weight: number;
	parameters: Record<string, unknown>;
	/** Further settings of the node. */
	node?: Record<string, unknown>;
	run(caller: Caller): Promise<void>;
}

/** Seconds; what hangs, and some delays, take longer. */
export const TIMEOUT = 3;

export const keyedBuy = {
	safety: { deduplicationKey: '={{ $json.key }}' },
	options: { timeout: TIMEOUT },
};

export const byId = (name: string) => ({ __rl: true, mode: 'id', value: `={{ $json.${name} }}` });
