/** Digests of answers, and the memory to which they add nothing. */
interface Seen {
	kept: unknown;
	digests: ReadonlySet<string>;
}

export const nothingSeen: ReadonlySet<string> = new Set();

/** By what lives as long as the workflow is active; what is saved is complete without it. */
const last = new WeakMap<object, Seen>();

/** Answers that lead nowhere if they come again, as long as the memory is the one they led to. */
export function seenBefore(active: object, kept: unknown): ReadonlySet<string> {
	const found = last.get(active);
	return found !== undefined && found.kept === kept ? found.digests : nothingSeen;
}

export function nowSeen(active: object, kept: unknown, digests: ReadonlySet<string>): void {
	last.set(active, { kept, digests });
}
