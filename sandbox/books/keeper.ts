import { messageOf } from '../system-error.ts';

/** Writes soon after a change, one writing at a time, and once more at the end. */
export interface Keeper {
	changed(): void;
	close(): Promise<void>;
}

export const noKeeper: Keeper = { changed: () => undefined, close: async () => undefined };

const SOON_MS = 250;

export function startKeeper(write: () => Promise<void>, tell: (trouble: string) => void): Keeper {
	let timer: NodeJS.Timeout | undefined;
	let writing = Promise.resolve();
	const start = () => {
		timer = undefined;
		writing = writing.then(write).catch((error: unknown) => tell(messageOf(error)));
	};
	return {
		changed() {
			timer ??= setTimeout(start, SOON_MS);
		},
		async close() {
			clearTimeout(timer);
			start();
			await writing;
		},
	};
}
