/** A table in Markdown; a bar inside a cell does not end the cell. */
export function markdownTable(
	head: readonly string[],
	rows: ReadonlyArray<readonly string[]>,
): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	const rule = `|${'---|'.repeat(head.length)}`;
	return [line(head), rule, ...rows.map(line)].join('\n');
}
