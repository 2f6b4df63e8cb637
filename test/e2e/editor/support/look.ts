import type { Page } from 'playwright-core';

/** How long a person waited, in ms. */
export interface Look {
	/** From the click or the key to the first frame that shows what was asked for. */
	seen: number;
	/** Of that, the time until n8n's server had answered. */
	answered: number;
}

interface Awaited {
	/** The event in the page that asks. */
	on: 'pointerdown' | 'click' | 'input' | 'wheel';
	/** The end of the address that the editor asks then. */
	asks: string;
	/** What shows in the end. */
	shows: string;
	atLeast?: number;
	atMost?: number;
	/** What one of them says. */
	text?: string;
}

const PATIENCE_MS = 60_000;

/** Measured in the page itself, so that the way to the browser and back doesn't count. */
export async function look(page: Page, awaited: Awaited, act: () => Promise<void>): Promise<Look> {
	const { on, asks, shows, atLeast = 1, atMost = 1e9, text = '' } = awaited;
	// In an object: a promise alone would be awaited here, before anything is asked.
	const looking = await page.locator('html').evaluateHandle(
		({ ownerDocument }, { on, asks, shows, atLeast, atMost, text, patience }) => {
			const { defaultView: window } = ownerDocument;
			performance.clearResourceTimings();
			const asked = new Promise<number>((resolve) =>
				window.addEventListener(on, () => resolve(performance.now()), {
					capture: true,
					once: true,
				}),
			);
			const answers = () =>
				performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(asks));
			const isThere = () => {
				const shown = [...ownerDocument.querySelectorAll(shows)];
				return (
					shown.length >= atLeast &&
					shown.length <= atMost &&
					shown.some((one) => one.textContent.includes(text))
				);
			};
			const watch = async () => {
				const began = await asked;
				do {
					await new Promise((resolve) => window.requestAnimationFrame(resolve));
					if (performance.now() - began > patience) throw new Error(`No ${shows} appeared`);
				} while (answers().length === 0 || !isThere());
				const took = answers().reduce((sum, { duration }) => sum + duration, 0);
				return { seen: Math.round(performance.now() - began), answered: Math.round(took) };
			};
			return { done: watch() };
		},
		{ on, asks, shows, atLeast, atMost, text, patience: PATIENCE_MS },
	);
	await act();
	return await looking.evaluate(async ({ done }) => await done);
}
