/** The requests that may be under way at a time, for all who send within one run. */
export interface Lanes {
	/** Resolves once there is a free lane, and a turn of the event loop lies behind the last entry. */
	enter(): Promise<void>;
	leave(): void;
}

/**
 * The turn between two entries puts what was started on the wire before the next is prepared.
 * Without it requests whose answers come together go out together, when the last of them is
 * prepared, and all wait for each other from then on.
 *
 * @param turn resolves when the event loop has been round
 */
export function lanes(width: number, turn: () => Promise<void>): Lanes {
	const waiting: Array<() => void> = [];
	let free = width;
	let turned = Promise.resolve();
	const lane = async (): Promise<void> => {
		if (free === 0) return await new Promise((resolve) => waiting.push(resolve));
		free -= 1;
	};
	return {
		async enter() {
			await lane();
			const mine = turned;
			turned = mine.then(turn);
			await mine;
		},
		leave() {
			const next = waiting.shift();
			if (next) next();
			else free += 1;
		},
	};
}
