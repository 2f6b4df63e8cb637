import type { OrFailure } from '../errors/failure';
import type { IdOutput } from './replies';

/** What came of one id, or of an operation without ids, whose id is empty. */
export interface IdAnswer {
	id: string;
	/** Null where the id was not asked for, because time was up. */
	outcome: IdOutput | null;
}

/** A failure of the asking itself: nothing further was sent, and no answer may be trusted alone. */
export type Asked = OrFailure<{ answers: IdAnswer[] }>;
