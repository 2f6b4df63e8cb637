/** What was found, or a sentence for the user about why there is nothing. */
export type OrProblem<T> = T | { problem: string };
