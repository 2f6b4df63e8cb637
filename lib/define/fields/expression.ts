/** Whether the value is a text such as `{{ $json.id }}` that n8n took as it stands: its field is set to Fixed. */
export function isUnresolved(value: unknown): boolean {
	return typeof value === 'string' && value.includes('{{') && /\{\{[^{}]*\$/.test(value);
}

/** The sentence for the user of such a field. */
export function unresolved(displayName: string): string {
	return `${displayName} holds an expression as plain text. Switch this field from Fixed to Expression.`;
}
