import type { Panel } from '../panel.ts';
import type { Params } from '../params.ts';

export type Run = (panel: Panel, params: Params) => unknown;

export interface Action {
	/** Whether carrying it out leaves a trace: an order, a refill, a new password. */
	changes: boolean;
	run: Run;
}

export const reading = (run: Run): Action => ({ changes: false, run });
export const changing = (run: Run): Action => ({ changes: true, run });

/** An answer that is kept as text because making it is dear. */
export class ReadyJson {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}
