import { importsOf, type Sources } from './imports';

/** Files that import each other in a circle, by types or values: each circle from its first file round. */
export function circles(sources: Sources): string[] {
	const edges = new Map(
		Object.entries(sources).map(([path, text]) => [
			path.replace(/\.ts$/, ''),
			importsOf(path, text).flatMap(({ target, isPackage }) => (isPackage ? [] : [target])),
		]),
	);
	const found: string[] = [];
	const done = new Set<string>();
	const walk = (target: string, way: readonly string[]): void => {
		const file = edges.has(target) ? target : `${target}/index`;
		const start = way.indexOf(file);
		if (start >= 0) found.push([...way.slice(start), file].join(' → '));
		if (start >= 0 || done.has(file)) return;
		for (const next of edges.get(file) ?? []) walk(next, [...way, file]);
		done.add(file);
	};
	for (const file of edges.keys()) walk(file, []);
	return found;
}
