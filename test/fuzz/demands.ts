import { apiKey } from './corpus.ts';
import { spellingsOf } from './spellings.ts';

const spellings = spellingsOf(apiKey);

/** More processor time than any answer of this size may take. */
const longest = 3_000;

/** What must hold after anything was read; throws where it does not. */
export function demand(holds: boolean, sentence: string): void {
	if (!holds) throw new Error(sentence);
}

/** Nothing that a person sees may hold the key, or the login of a proxy. */
export function demandNoSecret(text: string, where: string): void {
	// Half of a key is still half of a key.
	demand(!text.includes(apiKey.slice(0, 8)), `${where} shows the API key`);
	demandNoKey(text, where);
	demand(!text.includes('fuzzed-pass'), `${where} shows the password of a proxy`);
}

/** A whole spelling of the key is in nothing that comes out, items among it. */
export function demandNoKey(text: string, where: string): void {
	const found = spellings.find((written) => text.includes(JSON.stringify(written).slice(1, -1)));
	demand(found === undefined, `${where} shows the API key as ${found}`);
}

export function demandCleanPrototypes(): void {
	const strangers = [Object.prototype, Array.prototype, String.prototype].flatMap((prototype) =>
		Object.keys(prototype),
	);
	demand(strangers.length === 0, `prototypes were polluted with ${strangers.join(', ')}`);
}

/** The slowest reading so far, in milliseconds of processor time. */
export const slowest = { ms: 0 };

export async function timed<T>(read: () => T | Promise<T>): Promise<T> {
	const before = process.cpuUsage();
	const result = await read();
	const { user, system } = process.cpuUsage(before);
	const ms = (user + system) / 1000;
	slowest.ms = Math.max(slowest.ms, ms);
	demand(ms < longest, `reading took ${Math.round(ms)} ms`);
	return result;
}
