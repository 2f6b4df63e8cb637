import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectFolder } from '../../../../scripts/lib/project.ts';

const LARGEST = 100_000;

/** For the documentation; taken only when `npm run screenshots` asks for it. */
export async function picture(page: Page, name: string): Promise<void> {
	if (process.env['SMM_PANEL_PICTURES'] === undefined) return;
	const path = join(projectFolder, 'docs', 'images', `${name}.png`);
	await page.mouse.move(0, 0);
	await page
		.locator('.el-notification__closeBtn')
		.evaluateAll((buttons) => buttons.forEach((button) => button.click()));
	await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
	await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
	const { size } = await stat(path);
	if (size > LARGEST) throw new Error(`${path} has ${size} bytes, more than ${LARGEST}`);
}
