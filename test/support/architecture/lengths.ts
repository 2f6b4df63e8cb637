import type { Sources } from './imports';

export const longest = 250;
export const usual = 150;

/** Files beyond the usual length, each with the reason why it is one file. */
export type Reasons = Readonly<Record<string, string>>;

/** What breaks the rules about length, a sentence each; reasons nobody needs are among it. */
export function tooLong(sources: Sources, reasons: Reasons): string[] {
	const lengths = new Map(Object.entries(sources).map(([path, text]) => [path, linesIn(text)]));
	const found: string[] = [];
	for (const [path, lines] of lengths) {
		if (lines > longest) found.push(`${path} has ${lines} lines: split it`);
		else if (lines > usual && !reasons[path])
			found.push(`${path} has ${lines} lines and no reason`);
	}
	for (const path of Object.keys(reasons)) {
		const lines = lengths.get(path);
		if (lines === undefined) found.push(`${path} is excused, but there is no such file`);
		else if (lines <= usual) found.push(`${path} is excused, but has only ${lines} lines`);
	}
	return found;
}

export function medianLength(sources: Sources): number {
	const lengths = Object.values(sources).map(linesIn);
	lengths.sort((a, b) => a - b);
	return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

function linesIn(text: string): number {
	return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
