import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import { projectFolder } from '../../../../scripts/lib/project.ts';

type Clip = NonNullable<PageScreenshotOptions['clip']>;
/** A part of the canvas is shown without the buttons that float over it. */
const BARE =
	'[data-test-id="canvas-wrapper"] [class*="executionButtons"], [data-test-id="canvas-controls"] { visibility: hidden }';
const LARGEST = 100_000;

/** The page or a part of it, for the documentation; taken only when `npm run screenshots` asks for it. */
export async function picture(page: Page, name: string, clip?: Clip): Promise<void> {
	if (process.env['SMM_PANEL_PICTURES'] === undefined) return;
	const path = join(projectFolder, 'docs', 'images', `${name}.png`);
	await page.mouse.move(0, 0);
	await page
		.locator('.el-notification__closeBtn')
		.evaluateAll((buttons) => buttons.forEach((button) => button.click()));
	await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
	await page.screenshot({
		path,
		animations: 'disabled',
		caret: 'hide',
		...(clip && { clip, style: BARE }),
	});
	const { size } = await stat(path);
	if (size > LARGEST) throw new Error(`${path} has ${size} bytes, more than ${LARGEST}`);
}
