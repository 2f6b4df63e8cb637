import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resources } from '../../../lib/operations';
import { events } from '../../../nodes/SmmPanelTrigger/events';
import { startSandbox, type Sandbox } from '../../../sandbox/index.ts';
import { eventsTable, readEvents } from '../../../scripts/tables/events.ts';
import { pages, UNTRANSLATED, type Words } from '../../../scripts/tables/languages.ts';
import { operationsTable } from '../../../scripts/tables/operations.ts';
import { panelsTable } from '../../../scripts/tables/panels.ts';
import { askPractice } from '../../../scripts/tables/practice.ts';
import { readResources } from '../../../scripts/tables/resources.ts';
import { sectionOf, type SectionName } from '../../../scripts/tables/section.ts';
import { vietnamese } from '../../../scripts/tables/vietnamese.ts';

const project = join(__dirname, '../../..');
const fixtures = readdirSync(join(project, 'test/fixtures/documents'));
const read = readResources(resources);

const english: Words = (sentence) => sentence;
const untranslated = (table: string) =>
	table
		.split('\n')
		.filter((line) => line.includes(UNTRANSLATED))
		.map((line) => `scripts/tables/vietnamese.ts lacks a sentence of: ${line}`);

async function written(file: string, name: SectionName) {
	return sectionOf(await readFile(join(project, file), 'utf8'), name);
}

const rowOf = (table: string, operation: string) =>
	table.split('\n').find((line) => line.startsWith(`| ${operation} |`));

describe('the table of operations', () => {
	test.each(pages)(
		'of $file is the one of the code: else run npm run tables',
		async ({ file, words }) => {
			expect(await written(file, 'operations')).toBe(operationsTable(read, words));
		},
	);

	test.each(pages)('of $file has every sentence in its language', ({ words }) => {
		expect(untranslated(operationsTable(read, words))).toEqual([]);
	});

	test('marks a sentence that has no translation, and says so', () => {
		const [first] = read;
		const made = { ...read[0], displayName: 'Invented' };
		const [operation] = first?.operations ?? [];
		const description = 'Do what nobody has translated';
		const invented = { ...made, operations: [{ ...operation, description }] };
		const table = operationsTable(readResources([invented]), pages[1].words);
		expect(untranslated(table)).toEqual([
			expect.stringMatching(/lacks a sentence of: \| Invented \|.*⚠ chưa dịch: Do what nobody/),
		]);
	});

	test('has a row for every operation, with its action', () => {
		const table = operationsTable(read, english).split('\n').slice(2);
		const operations = resources.flatMap((resource) => resource.operations);
		expect(table).toHaveLength(operations.length);
		operations.forEach(({ action }, at) => {
			expect(table[at]).toContain(action === null ? '| any |' : `| \`${action}\` |`);
		});
	});

	test.each([
		['`add`', '', 'yes'],
		['`status`', '100', ''],
		['`renew_proxy`', '100', 'yes'],
		['`balance`', '', ''],
		['any', '', 'unless Safe to Repeat'],
	])('says of %s: ids %j, spends %j', (api, ids, spends) => {
		expect(operationsTable(read, english)).toContain(`| ${api} | ${ids} | ${spends} |`);
	});
});

describe('the table of events', () => {
	const read = readEvents(events);

	test.each([...pages, { file: 'docs/trigger.md', words: english }])(
		'of $file is the one of the code: else run npm run tables',
		async ({ file, words }) => {
			expect(await written(file, 'events')).toBe(eventsTable(read, words));
		},
	);

	test.each(pages)('of $file has every sentence in its language', ({ words }) => {
		expect(untranslated(eventsTable(read, words))).toEqual([]);
	});
});

describe('the table of panels', () => {
	let sandbox: Sandbox;
	let table: string;
	beforeAll(async () => {
		sandbox = await startSandbox({ speed: 0 });
		table = await panelsTable(read, fixtures, askPractice(sandbox), english);
	});
	afterAll(() => sandbox.close());

	test.each(pages)(
		'of $file is the one of the practice panel: else run npm run tables',
		async ({ file, words }) => {
			const inItsLanguage = await panelsTable(read, fixtures, askPractice(sandbox), words);
			expect(await written(file, 'panels')).toBe(inItsLanguage);
			expect(untranslated(inItsLanguage)).toEqual([]);
		},
	);

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
		const made = panelsTable(read, ['subpro.cancel.many.json'], askPractice(sandbox), english);
		await expect(made).rejects.toThrow('subpro prints an answer to cancel, but refuses it');
	});
});

test('there is no translation of a sentence that no table has', async () => {
	const said = new Set<string>();
	const listen: Words = (sentence) => {
		said.add(sentence);
		return sentence;
	};
	operationsTable(read, listen);
	await panelsTable(read, [], async () => null, listen);
	eventsTable(readEvents(events), listen);
	expect(Object.keys(vietnamese).filter((sentence) => !said.has(sentence))).toEqual([]);
});
