import { subjectOf, type RequestPurpose } from '../../lib/errors/purpose';

/** What a request about orders is for, where a test needs no operation. */
export function purpose(action: string, more: Partial<RequestPurpose> = {}): RequestPurpose {
	return { ...subjectOf({ noun: 'order' }), action, spends: false, isCatalogue: false, ...more };
}
