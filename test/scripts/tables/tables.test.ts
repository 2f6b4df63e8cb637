import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resources } from '../../../lib/operations';
import { startSandbox, type Sandbox } from '../../../sandbox/index.ts';
import { operationsTable } from '../../../scripts/tables/operations.ts';
import { panelsTable } from '../../../scripts/tables/panels.ts';
import { askPractice } from '../../../scripts/tables/practice.ts';
import { readResources } from '../../../scripts/tables/resources.ts';
import { pageWith, sectionOf, type SectionName } from '../../../scripts/tables/section.ts';

const project = join(__dirname, '../../..');
const fixtures = readdirSync(join(project, 'test/fixtures/documents'));
const read = readResources(resources);

async function written(name: SectionName) {
	return sectionOf(await readFile(await pageWith(project, name), 'utf8'), name);
}

const rowOf = (table: string, operation: string) =>
	table.split('\n').find((line) => line.startsWith(`| ${operation} |`));

describe('the table of operations', () => {
	test('is the one of the code: else run npm run tables', async () => {
		expect(await written('operations')).toBe(operationsTable(read));
	});

	test('has a row for every operation, with its action', () => {
		const table = operationsTable(read).split('\n').slice(2);
		const operations = resources.flatMap((resource) => resource.operations);
		expect(table).toHaveLength(operations.length);
		operations.forEach(({ api }, at) => {
			expect(table[at]).toContain(api === null ? '| any |' : `| \`${api}\` |`);
		});
	});

	test.each([
		['`add`', '', 'yes'],
		['`status`', '100', ''],
		['`renew_proxy`', '100', 'yes'],
		['`balance`', '', ''],
		['any', '', 'unless Safe to Repeat'],
	])('says of %s: ids %j, spends %j', (api, ids, spends) => {
		expect(operationsTable(read)).toContain(`| ${api} | ${ids} | ${spends} |`);
	});
});

describe('the table of panels', () => {
	let sandbox: Sandbox;
	let table: string;
	beforeAll(async () => {
		sandbox = await startSandbox({ speed: 0 });
		table = await panelsTable(read, fixtures, askPractice(sandbox));
	});
	afterAll(() => sandbox.close());

	test('is the one of the practice panel: else run npm run tables', async () => {
		expect(await written('panels')).toBe(table);
	});

	test.each([
		['Order: Create', '✓ | ✓ | ✓ | ✓ | ✓'],
		['Order: Cancel', '✓ | ✓ | – | – | –'],
		['Refill: Get', '✓ | ✓ | ✓ | ✓ | ✓'],
		['Product: Create Order', '– | – | – | – | ✓'],
		['Proxy: Buy', '✓ | – | – | – | –'],
	])('says of %s: %s', (operation, offered) => {
		expect(rowOf(table, operation)).toBe(`| ${operation} | ${offered} |`);
	});

	test('is refused where a panel prints what it does not offer', async () => {
		const made = panelsTable(read, ['subpro.cancel.many.json'], askPractice(sandbox));
		await expect(made).rejects.toThrow('subpro prints an answer to cancel, but refuses it');
	});
});
