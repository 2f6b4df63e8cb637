export type Say = (line: string) => void;

const EVERY_MS = 15_000;

/** Tells what is being done, every now and then how long it has taken so far, and how long it took. */
export async function withProgress<T>(say: Say, what: string, work: () => Promise<T>): Promise<T> {
	const started = Date.now();
	const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
	say(`${what} …`);
	const timer = setInterval(() => say(`  … ${what}: ${seconds()} so far`), EVERY_MS);
	try {
		const result = await work();
		say(`  done in ${seconds()}`);
		return result;
	} finally {
		clearInterval(timer);
	}
}
