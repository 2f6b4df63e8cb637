import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationOf, play, type Ended } from '../play';
import type { Case } from './case';
import { asSubpro } from './common';
import { onedg } from './onedg';
import { tangmatlive } from './tangmatlive';
import { vnd } from './vnd';

const folder = join(__dirname, '../../../fixtures/documents');
const fixture = (file: string) => readFileSync(join(folder, file), 'utf8');

/** How many answers each document prints. */
const documents: Array<[document: string, printed: number, cases: Case[]]> = [
	['tangmatlive', 19, tangmatlive],
	['vnd', 7, vnd],
	['subpro', 9, asSubpro('subpro')],
	['subgiamem', 9, asSubpro('subgiamem')],
	['onedg', 9, onedg],
];
const cases = documents.flatMap(([, , each]) => each);

function run({ operation, params }: Case, text: string) {
	const [resource = '', value = ''] = operation.split('.');
	return play(operationOf(resource, value), [params], () => text);
}

/** A failed item is compared by its sentence and its category. */
function outputs(ended: Ended[]): unknown[] {
	return ended.flatMap((each) =>
		'gives' in each
			? each.gives
			: [{ error: each.failure.error, category: each.failure.details.category }],
	);
}

test.each(cases)('the answer printed as $fixture is read by $operation', async (each) => {
	const { sent, ended } = await run(each, fixture(`${each.fixture}.json`));
	expect(sent).toEqual([each.sends]);
	expect(outputs(ended.flat())).toEqual(each.gives);
});

describe('an answer printed with its commas missing', () => {
	const broken = cases.filter((each) =>
		['tangmatlive.get_all_proxy', 'onedg.products'].includes(each.fixture),
	);

	test.each(broken)(
		'$fixture is refused as unreadable, and nothing of it is shown',
		async (each) => {
			const { ended } = await run(each, fixture(`${each.fixture}.broken.txt`));
			const [outcome] = ended.flat();
			expect(outcome).toEqual({
				failure: expect.objectContaining({
					error: expect.stringMatching(
						/^The panel sent JSON that is broken at character \d+ \(HTTP 200\)$/,
					),
					message: expect.stringContaining('Check that the API URL'),
					details: expect.objectContaining({ category: 'unreadable', outcome: 'unknown' }),
				}),
			});
		},
	);

	test.each(broken)(
		'$fixture differs from its repaired form in commas alone',
		({ fixture: name }) => {
			const without = (text: string) => text.replaceAll(',', '');
			expect(without(fixture(`${name}.broken.txt`))).toBe(without(fixture(`${name}.json`)));
			expect(() => JSON.parse(fixture(`${name}.broken.txt`))).toThrow(SyntaxError);
		},
	);
});

describe('every printed answer is a test case', () => {
	const files = readdirSync(folder);
	const named = (document: string) =>
		files.filter((file) => file.startsWith(`${document}.`) && file.endsWith('.json'));

	test.each(documents)('%s prints %i', (document, printed, own) => {
		expect(named(document)).toHaveLength(printed);
		expect(own.map((each) => `${each.fixture}.json`).sort()).toEqual(named(document).sort());
	});

	test('no file in the folder belongs to no document', () => {
		const known = documents.flatMap(([document]) => named(document));
		const broken = ['onedg.products.broken.txt', 'tangmatlive.get_all_proxy.broken.txt'];
		expect([...files].sort()).toEqual([...known, ...broken].sort());
	});
});
