import type { Words } from './languages.ts';
import { markdownTable } from './markdown.ts';
import type { Operation, Resource } from './resources.ts';

const head = ['API action', 'IDs in a request', 'Spends money', 'What it does'];

/** Every operation of the node, in the order of its menus. */
export function operationsTable(resources: readonly Resource[], words: Words): string {
	const rows = resources.flatMap(({ displayName, operations }) =>
		operations.map((operation) => [
			displayName,
			operation.displayName,
			operation.action === null ? words('any') : `\`${operation.action}\``,
			operation.ids ? String(operation.ids.upTo) : '',
			spends(operation, words),
			words(operation.description),
		]),
	);
	return markdownTable(['Resource', 'Operation', ...head.map(words)], rows);
}

function spends({ action, maySpend }: Operation, words: Words): string {
	if (action === null) return words('unless Safe to Repeat');
	return maySpend ? words('yes') : '';
}
