import { loadavg } from 'node:os';
import { z } from 'zod';
import { withEditor } from './support/editor.ts';
import { look, type Look } from './support/look.ts';

const editor = withEditor();
const order = { resource: 'order', operation: 'create' };
const PAGE = 100;
const RUNS = 5;
/** Ten walks take two minutes beside other work. */
const PATIENCE_MS = 600_000;
/** The best of the runs, on a machine that may be busy; docs/first-five-minutes.md has the medians. */
const LONGEST_MS = 1000;

const line = '[data-test-id="rlc-item"]';
const results = '/resource-locator-results';
const form = {
	asks: '/resource-mapper-fields',
	shows: '[data-test-id="mapping-fields-container"] .parameter-item',
};

const median = (numbers: number[]): number =>
	numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Opens the list, turns a page, searches, and chooses two services, one after the other. */
async function walk(credentialId: string, before: () => Promise<void>, search: readonly string[]) {
	const { page, openStep } = editor;
	const box = page.getByTestId('rlc-input');
	const lines = page.getByTestId('rlc-item');
	await openStep({ parameters: order, credentialId });
	await before();
	const opened = await look(
		page,
		{ on: 'pointerdown', asks: results, shows: line, atLeast: PAGE },
		() => box.click(),
	);
	await before();
	const [first = '', second = ''] = search;
	const turned = await look(
		page,
		{ on: 'wheel', asks: results, shows: line, atLeast: PAGE + 1 },
		async () => {
			await lines.first().hover();
			await page.mouse.wheel(0, 1_000_000);
		},
	);
	await before();
	const searched = await look(
		page,
		{ on: 'input', asks: results, shows: line, atMost: 20, text: first },
		() => page.getByTestId('rlc-search').fill(first),
	);
	await before();
	const chosen = await look(page, { ...form, on: 'click' }, () => lines.first().click());
	await box.click();
	await page.getByTestId('rlc-search').fill(second);
	await lines.filter({ hasText: second }).first().waitFor();
	await before();
	const changed = await look(page, { ...form, on: 'click' }, () =>
		lines.filter({ hasText: second }).first().click(),
	);
	return {
		'first page': opened,
		'next page': turned,
		search: searched,
		'form of the first service': chosen,
		'form of another service': changed,
	};
}

test(
	'of 10,000 services the list and the form come soon, with a download and without',
	async () => {
		const { credential, panel, rest, where } = editor;
		await panel.control('seed', { profile: 'standard', services: 10_000 });
		let asked = 0;
		/** The list is kept by address: with another one it is downloaded. */
		const another = () => ({
			apiUrl: `${where.origin}/standard/api/v2?look=${asked++}`,
			apiKey: where.key,
		});
		const id = await credential(another());
		const forget = async () => {
			const changed = { name: 'Another address', type: 'smmPanelApi', data: another() };
			await rest.patch(`/credentials/${id}`, changed, z.unknown());
		};
		const found = new Map<string, Look[]>();
		for (let run = 1; run <= RUNS; run++) {
			for (const [how, before] of [
				['downloaded', forget],
				['kept', async () => {}],
			] as const) {
				const looks = await walk(id, before, [`no. 9${run}57 `, `no. 8${run}57 `]);
				for (const [what, one] of Object.entries(looks)) {
					const name = `${what}, ${how}`;
					found.set(name, [...(found.get(name) ?? []), one]);
				}
			}
		}
		const figures = [...found].map(([what, looks]) => {
			const of = (part: keyof Look) => {
				const all = looks.map((one) => one[part]);
				return `${median(all)} (${all.join(', ')})`;
			};
			return `${what}: seen ${of('seen')}, answered ${of('answered')}`;
		});
		console.log([`ms; load ${loadavg().join(', ')}`, ...figures].join('\n'));
		const slow = [...found].filter(
			([, looks]) => Math.min(...looks.map(({ seen }) => seen)) > LONGEST_MS,
		);
		expect(slow).toEqual([]);
	},
	PATIENCE_MS,
);
