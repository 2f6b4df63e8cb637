import { markdownTable } from './markdown.ts';
import type { Operation, Resource } from './resources.ts';

const head = [
	'Resource',
	'Operation',
	'API action',
	'IDs in a request',
	'Spends money',
	'What it does',
];

/** Every operation of the node, in the order of its menus. */
export function operationsTable(resources: readonly Resource[]): string {
	const rows = resources.flatMap(({ displayName, operations }) =>
		operations.map((operation) => [
			displayName,
			operation.displayName,
			operation.api === null ? 'any' : `\`${operation.api}\``,
			operation.batch ? String(operation.batch.upTo) : '',
			spends(operation),
			operation.description,
		]),
	);
	return markdownTable(head, rows);
}

function spends({ api, maySpend }: Operation): string {
	if (api === null) return 'unless Safe to Repeat';
	return maySpend ? 'yes' : '';
}
