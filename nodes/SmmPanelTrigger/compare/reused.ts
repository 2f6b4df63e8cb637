import type { Json } from '../../../lib/define';

/**
 * Whether an id now belongs to another service or product. Panels rename what they sell all the
 * time, so only a name without a word in common counts, in another category or of another type.
 */
export function isReused(before: Json, now: Json): boolean {
	const moved = before.category !== now.category || before.type !== now.type;
	if (!moved || before.name === now.name) return false;
	const earlier = wordsOf(before.name);
	const later = wordsOf(now.name);
	if (earlier.size === 0 || later.size === 0) return false;
	return [...later].every((word) => !earlier.has(word));
}

function wordsOf(name: unknown): Set<string> {
	const text = typeof name === 'string' ? name.toLowerCase() : '';
	return new Set(text.match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}
