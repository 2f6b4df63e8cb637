const yes: ReadonlySet<unknown> = new Set([true, 1, '1', 'true', 'yes']);
const no: ReadonlySet<unknown> = new Set([false, 0, '0', 'false', 'no']);

/** True or false as panels print them; null where the panel says nothing readable. */
export function toFlag(value: unknown): boolean | null {
	const isWord = typeof value === 'string' && value.length <= 20;
	const said = isWord ? value.trim().toLowerCase() : value;
	if (yes.has(said)) return true;
	return no.has(said) ? false : null;
}
