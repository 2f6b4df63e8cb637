/** True or false as panels print them; null where the panel says nothing readable. */
export function toFlag(value: unknown): boolean | null {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'number') return value === 1 ? true : value === 0 ? false : null;
	if (typeof value !== 'string' || value.length > 20) return null;
	const word = value.trim().toLowerCase();
	if (word === '1' || word === 'true' || word === 'yes') return true;
	return word === '0' || word === 'false' || word === 'no' ? false : null;
}
