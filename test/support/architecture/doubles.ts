import type { Sources } from './imports';

/** Types of one name in several files, and functions that several files export by it. */
export function doubles(sources: Sources): string[] {
	const filesOf = new Map<string, string[]>();
	for (const [path, text] of Object.entries(sources)) {
		const declared = text.matchAll(
			/^(?:export (?:async )?function\*?|(?:export )?(?:abstract )?(?:class|interface|type)) (\w{1,80})/gm,
		);
		for (const [, name = ''] of declared) filesOf.set(name, [...(filesOf.get(name) ?? []), path]);
	}
	return [...filesOf]
		.filter(([, paths]) => new Set(paths).size > 1)
		.map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}
