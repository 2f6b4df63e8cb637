/** What a text takes beside its letters. */
const OF_A_TEXT = 32;

/** Texts of which so many bytes are kept, counted from the first; the rest is cut off and says so. */
export function shortened(
	texts: readonly string[],
	room: number,
): { texts: string[]; bytes: number } {
	const kept: string[] = [];
	let bytes = 0;
	for (const text of texts) {
		if (bytes >= room) break;
		const short = cut(text, Math.floor((room - bytes) / 2));
		bytes += short.length * 2 + OF_A_TEXT;
		kept.push(short);
	}
	return { texts: kept, bytes };
}

function cut(text: string, length: number): string {
	const start = text.slice(0, length);
	// A copy: a part of a string can hold the whole of it, such as a request's body, in memory.
	const copy = Buffer.from(start).toString();
	return text.length > length ? `${copy}… (${text.length} characters)` : copy;
}
