/** PHP reads `quantity[]` and `quantity[0]` as `quantity`, and some panels any letter case. */
export function isOverridden(pricedBy: readonly string[], added: Readonly<Record<string, string>>) {
	return Object.keys(added).some((name) =>
		pricedBy.includes(name.toLowerCase().replace(/\[.*$/s, '').trim()),
	);
}

/** Without what is left empty. */
export function filled(
	params: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
	const kept = Object.entries(params).filter(
		(pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
	);
	return Object.fromEntries(kept);
}
