import { withEditor } from './support/editor.ts';
import { newCredential, WORKS } from './support/credentialForm.ts';
import { picture } from './support/picture.ts';

const editor = withEditor();

test.each([
	['the full address', '/standard/api/v2'],
	['the full address with a slash at its end', '/standard/api/v2/'],
])('a credential with %s and the right key passes its test', async (_, path) => {
	const { page, url, where } = editor;
	const form = await newCredential(page, url);
	await form.fill({ apiUrl: where.origin + path, apiKey: where.key });
	expect(await form.save()).toBe(WORKS);
	await picture(page, 'credential');
});

test.each([
	['a host alone', (origin: string) => origin],
	['a host with a slash', (origin: string) => `${origin}/`],
	['a host without http://', (origin: string) => origin.replace('http://', '')],
])('%s stands for the API behind it', async (_, write) => {
	// The practice panel has no API at /api/v2, and https is what a bare host means: its refusal says where n8n asked.
	const { page, url, where } = editor;
	const form = await newCredential(page, url);
	await form.fill({ apiUrl: write(where.origin), apiKey: where.key });
	const said = await form.save();
	expect(said).not.toMatch(/Invalid URL/i);
	expect(said).toMatch(/no API at this API URL|secure connection/);
	expect(said).not.toMatch(/EPROTO|ERR_/);
});

test('the time zone is found in its list by typing', async () => {
	const { page, url } = editor;
	await newCredential(page, url);
	const modal = page.getByTestId('editCredential-modal');
	const zone = modal.getByTestId('parameter-input-timezone').locator('input');
	expect(await zone.inputValue()).toBe('Asia/Ho Chi Minh');
	await zone.click();
	await zone.fill('berlin');
	const choices = page.getByRole('option').filter({ visible: true });
	await choices.filter({ hasText: 'Europe/Berlin' }).waitFor();
	await choices.nth(1).waitFor({ state: 'detached' });
	await choices.first().click();
	expect(await zone.inputValue()).toBe('Europe/Berlin');
});

interface Mistake {
	apiKey?: string;
	path?: string;
}

test.each<[string, Mistake, RegExp]>([
	['a wrong key', { apiKey: 'wrong' }, /The panel said "Invalid API key"/],
	['an address without an API', { path: '/nothing/here' }, /no API at this API URL/],
])('%s fails with what to do about it', async (_, { apiKey, path }, words) => {
	const { page, url, where } = editor;
	const form = await newCredential(page, url);
	await form.fill({
		apiUrl: where.origin + (path ?? '/standard/api/v2'),
		apiKey: apiKey ?? where.key,
	});
	expect(await form.save()).toMatch(words);
	if (apiKey) await picture(page, 'credential-refused');
});

test.each([
	[404, /no API at this API URL/],
	[401, /Copy the API key again/],
	[429, /Wait a minute/],
	[500, /lies with the panel/],
])('HTTP %i from the panel fails with what to do about it', async (status, words) => {
	const { page, url, where, panel } = editor;
	await panel.fault({ kind: 'status', action: 'balance', status, times: 'always' });
	const form = await newCredential(page, url);
	await form.fill({ apiUrl: `${where.origin}/standard/api/v2`, apiKey: where.key });
	expect(await form.save()).toMatch(words);
});
