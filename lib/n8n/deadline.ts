import type { IPollFunctions } from 'n8n-workflow';

/** The context of a poll with an end: requests and waits that last beyond it are cut off. */
export function endingAfter(context: IPollFunctions, signal: AbortSignal): IPollFunctions {
	return Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
	}) as IPollFunctions;
}
