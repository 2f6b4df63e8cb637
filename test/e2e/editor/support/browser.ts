import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, selectors, type Page } from 'playwright-core';
import { chromium } from '../../../../scripts/chromium/chromium.ts';
import { withCleanup } from '../../../../scripts/lib/cleanup.ts';
import { takeOver } from '../../examples/support/handover.ts';

/** As n8n marks what its own tests look for. */
selectors.setTestIdAttribute('data-test-id');

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
/** On a small machine the editor takes its time, most of all when it is opened first. */
const PATIENCE_MS = 60_000;

/** A browser of the file's own that is logged in as n8n's owner. */
export function withBrowser(): { readonly page: Page } {
	let page: Page | undefined;
	let close = async () => {};
	beforeAll(async () => {
		({ page, close } = await openBrowser());
	});
	afterAll(() => close());
	return {
		get page() {
			if (!page) throw new Error('The browser is not open yet');
			return page;
		},
	};
}

async function openBrowser() {
	const program = await chromium(process.env, (line) => console.log(line));
	const profile = await mkdtemp(join(tmpdir(), 'smm-panel-browser-'));
	const context = await playwright.launchPersistentContext(profile, {
		executablePath: program,
		headless: true,
		args: FLAGS,
		viewport: { width: 1280, height: 680 },
	});
	const close = () =>
		withCleanup(async (cleanup) => {
			cleanup.later(() => rm(profile, { recursive: true, force: true }));
			await context.close();
		});
	context.setDefaultTimeout(PATIENCE_MS);
	const { url, session } = takeOver();
	await context.addCookies(
		session.cookie.split('; ').map((pair) => {
			const [name = '', ...value] = pair.split('=');
			return { name, value: value.join('='), url };
		}),
	);
	// n8n binds a session to this id.
	await context.addInitScript((id) => localStorage.setItem('n8n-browserId', id), session.browserId);
	// n8n's hint about pinning, which it shows once, covers what has come out.
	await context.addInitScript(() => localStorage.setItem('N8N_PIN_DATA_DISCOVERY_NDV', 'true'));
	const page = context.pages()[0] ?? (await context.newPage());
	// The editor asks before it lets go of unsaved changes.
	page.on('dialog', (dialog) => void dialog.accept());
	return { page, close };
}
