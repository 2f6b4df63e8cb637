import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booksIn } from '../../../scripts/local/books.ts';
import {
	practiceCredential,
	secondCredential,
	thirdCredential,
} from '../../../scripts/local/practice.ts';
import { projectFolder } from '../../../scripts/lib/project.ts';
import { panelControl, postToPanel } from '../../../scripts/panel/control.ts';
import { startPanel, type Panel } from '../../../scripts/panel/startPanel.ts';

let folder: string;
let panel: Panel | undefined;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'practice-local-'));
});
afterEach(async () => {
	await panel?.stop();
	panel = undefined;
	await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Panel> {
	await panel?.stop();
	const { file } = await booksIn(folder);
	panel = await startPanel({ project: projectFolder, state: file, speed: 0, balance: 350 });
	return panel;
}

test('after Ctrl-C and a new start the panel has the address, key and orders that n8n remembers', async () => {
	const first = await start();
	const sent = {
		key: first.key,
		action: 'add',
		service: '2',
		link: 'x.example/1',
		quantity: '100',
	};
	await postToPanel(`${first.origin}/standard/api/v2`, { body: new URLSearchParams(sent) });
	const second = await start();
	expect(practiceCredential(second)).toEqual(practiceCredential(first));
	expect(await panelControl(second.origin)('orders', { profile: 'standard' })).toMatchObject([
		{ id: 1001 },
	]);
});

test('books that are broken are told, not lost', async () => {
	await writeFile((await booksIn(folder)).file, '{"half":');
	expect((await start()).notice).toMatch(/was set aside as .* and the panel starts afresh/);
});

test('data of n8n without books of the panel is told', async () => {
	expect((await booksIn(folder)).notice).toBeNull();
	await mkdir(join(folder, '.n8n', 'nodes'), { recursive: true });
	expect((await booksIn(folder)).notice).toBeNull();
	await writeFile(join(folder, '.n8n', 'database.sqlite'), '');
	expect((await booksIn(folder)).notice).toContain(`delete ${folder}`);
	await writeFile((await booksIn(folder)).file, '{}');
	expect((await booksIn(folder)).notice).toBeNull();
});

test('the three credentials are three panels with one key', () => {
	const address = { origin: 'http://127.0.0.1:8790', key: 'k' };
	const all = [practiceCredential, secondCredential, thirdCredential].map((of) => of(address));
	expect(new Set(all.map(({ name }) => name)).size).toBe(3);
	expect(new Set(all.map(({ data }) => data['apiUrl'])).size).toBe(3);
	expect(new Set(all.map(({ data }) => data['apiKey'])).size).toBe(1);
});
