import { withExamples } from '../examples/support/example.ts';
import { withBrowser } from './support/browser.ts';
import { picture } from './support/picture.ts';

const { panel, load, dropTables } = withExamples();
const browser = withBrowser();
beforeEach(dropTables);

test("the page of the day's books is read without a network, on a telephone too", async () => {
	const example = await load('days-books');
	await example.run('Start');
	await panel.advance(3600);
	// Somebody has bought outside the book.
	await panel.setBalance(Number((await panel.account()).balance) - 2.5);
	const [message] = (await example.run('Every evening')).itemsOf('Message');

	const { page } = browser;
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('about:blank');
	await page.setContent(String(message?.['html']));
	expect(await page.locator('tr', { hasText: 'B-2' }).innerText()).toMatch(/Partial.*0\.16/s);
	expect(await page.locator('.named').innerText()).toContain('2.5 lower than the orders explain');
	const bar = await page.locator('.bar').first().boundingBox();
	expect(bar?.width).toBeGreaterThan(20);
	expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
	const whole = await page.locator('body').boundingBox();
	await picture(page, 'examples/days-books-page', {
		x: whole?.x ?? 0,
		y: whole?.y ?? 0,
		width: whole?.width ?? 800,
		height: Math.min(whole?.height ?? 600, 700),
	});

	await page.setViewportSize({ width: 390, height: 800 });
	const overflow = 'document.documentElement.scrollWidth - innerWidth';
	expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
});
