/** What was stored as text, whatever has become of it since. */
export function parseStored(text: unknown): unknown {
	try {
		return typeof text === 'string' ? JSON.parse(text) : undefined;
	} catch {
		return undefined;
	}
}
