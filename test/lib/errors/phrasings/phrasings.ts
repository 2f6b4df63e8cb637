import type { ErrorCategory } from '../../../../lib/errors/categories';

/** Refusals as panels might word them: what they are about, the action refused, the words. */
export type Phrasings = ReadonlyArray<[ErrorCategory, action: string, texts: readonly string[]]>;
