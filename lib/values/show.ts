import { shorten } from './text';

/** A user's value inside a sentence; never calls the value's own code, which may throw. */
export function show(value: unknown): string {
	if (typeof value === 'string') return `"${shorten(value.trim(), 40)}"`;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	if (value === null || value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
