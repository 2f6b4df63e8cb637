/** The part of JSON Schema that n8n's editor reads. */
export interface Schema {
	type: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
}

/**
 * What a list of output items has in common.
 *
 * @param what named in the error where a field has a value in none of them
 */
export function outputSchema(what: string, items: readonly unknown[]): Schema {
	return schemaOf(what, items);
}

function schemaOf(path: string, values: readonly unknown[]): Schema {
	const kinds = [...new Set(values.map(kindOf))].filter((kind) => kind !== 'null');
	const [kind] = kinds;
	if (kind === undefined) throw new Error(`No example gives a value for ${path}`);
	if (kinds.length > 1) throw new Error(`Examples disagree: ${path} is ${kinds.join(' and ')}`);
	if (kind === 'array') return { type: kind, items: schemaOf(`${path}[]`, values.flat()) };
	// The editor shows the fields of a bare "object" only, so null is not among its types.
	if (kind === 'object') return { type: kind, properties: propertiesOf(path, values) };
	return { type: values.includes(null) ? [kind, 'null'] : kind };
}

function propertiesOf(path: string, values: readonly unknown[]): Record<string, Schema> {
	const found = new Map<string, unknown[]>();
	for (const value of values) {
		for (const [name, inside] of Object.entries(value ?? {})) {
			found.set(name, [...(found.get(name) ?? []), inside]);
		}
	}
	return Object.fromEntries(
		[...found].map(([name, inside]) => [name, schemaOf(`${path}.${name}`, inside)]),
	);
}

function kindOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
}
