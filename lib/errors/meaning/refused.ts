import type { ErrorCategory } from '../kinds';

/** What was refused, as far as the meaning of the words hangs on it. */
export interface Refused {
	/** The API's name of the action. */
	action: string;
	spends: boolean;
	/** What was asked about, such as `order`; nothing where that is not known. */
	noun: string;
	/** What it is about when the words only say that it can't be had. */
	unavailable: ErrorCategory | null;
}
