import type { RequestPurpose } from '../errors/purpose';

/** What is asked of a panel, and what for. Where it is asked for ids, those come by themselves. */
export interface PanelRequest extends RequestPurpose {
	params: Readonly<Record<string, string>>;
	/** Whether asking twice is the same as asking once. */
	repeatable: boolean;
}
