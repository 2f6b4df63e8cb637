/** What was found of the keys that were asked for; all others are in doubt. */
export interface Claimed {
	/** Nobody had recorded them. */
	fresh: ReadonlySet<string>;
	/** Their purchase is known to be done. */
	done: ReadonlySet<string>;
	/** Only some of what they name was bought, and no more will be. */
	partly: ReadonlySet<string>;
}

/** How the purchases by some keys ended. */
export interface Ended {
	done: readonly string[];
	/** Provably nothing was bought. */
	undone: readonly string[];
	partly: readonly string[];
}

/** Keys that could not be recorded, or not for certain. */
export class NotClaimed extends Error {
	constructor(
		message: string,
		/** Some of them may be recorded all the same, and stay so. */
		readonly isLeftBehind: boolean,
	) {
		super(message);
	}
}

export function asError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error('it gave no reason');
}
