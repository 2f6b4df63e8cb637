/** How much of an answer is read. More is no panel's answer, and could bring n8n down. */
export interface Bounds {
	/** As sent, and unpacked. */
	bytes: number;
	/** Numbers, texts, objects and lists. */
	values: number;
	/** Entries of lists, and objects: they take more memory than their text. Empty ones count twice. */
	entries: number;
}

/** A count for what stands between quotes and one for all else. */
type Sides = [outside: number, inside: number];

const megabyte = 1024 * 1024;
/** Twice what 100,000 services take. */
const ofCatalogue: Bounds = { bytes: 32 * megabyte, values: 3_000_000, entries: 500_000 };
const usual: Bounds = { bytes: 4 * megabyte, values: 300_000, entries: 100_000 };

export function boundsOf(isCatalogue: boolean): Bounds {
	return isCatalogue ? ofCatalogue : usual;
}

/**
 * Counts what an answer holds, piece by piece as it comes: once it is parsed it would be too late.
 * Gives what there is too much of, such as `over 32 MiB`, or null.
 */
export function measure({ bytes, values, entries }: Bounds): (piece: Uint8Array) => string | null {
	let read = 0;
	let first = 0;
	let escaped = false;
	/** 1 between quotes. */
	let quoted: 0 | 1 = 0;
	const commas: Sides = [0, 0];
	const colons: Sides = [0, 0];
	const opened: Sides = [0, 0];
	const tooMuch = (side: 0 | 1) => {
		const found = commas[side] + opened[side];
		if (found > values) return `over ${values} values`;
		const inLists = found - colons[side];
		return Math.max(inLists, opened[side]) > entries ? `over ${entries} entries` : null;
	};
	return (piece) => {
		read += piece.length;
		if (read > bytes) return `over ${bytes / megabyte} MiB`;
		// No `for … of`: until this is compiled, its iterator makes an object for each byte.
		for (let at = 0; at < piece.length; at += 1) {
			const byte = piece[at] ?? 0;
			if (first === 0 && byte > 0x20) first = byte;
			if (escaped) escaped = false;
			else if (byte === 0x5c) escaped = true;
			else if (byte === 0x22) quoted = quoted === 0 ? 1 : 0;
			else if (byte === 0x2c) commas[quoted] += 1;
			else if (byte === 0x3a) colons[quoted] += 1;
			else if (byte === 0x7b || byte === 0x5b) opened[quoted] += 1;
		}
		// After a lone quote in a warning before the JSON, what seems to stand between quotes is the JSON.
		const isJson = first === 0x7b || first === 0x5b;
		return tooMuch(0) ?? (isJson ? null : tooMuch(1));
	};
}
