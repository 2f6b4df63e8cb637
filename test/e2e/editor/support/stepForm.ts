import type { Locator, Page } from 'playwright-core';

/** The window n8n opens for a step: its parameters, and what came out of it. */
export interface StepForm {
	isOpen(): Promise<void>;
	/** Types the words into the service list's search box, and picks the line of the service with this ID. */
	pickService(words: string, id: number): Promise<void>;
	/** The names of the order's fields, as shown. */
	fieldNames(): Promise<string[]>;
	/** Those that the editor marks as missing. */
	markedFields(): Promise<string[]>;
	/** The names that the editor cuts off because they are too long. */
	cutNames(): Promise<string[]>;
	field(parameter: string): Locator;
	fill(parameter: string, value: string): Promise<void>;
	execute(): Promise<void>;
	output: Locator;
	/** What the first item has in this column. */
	firstOutput(column: string): Promise<string | undefined>;
}

export function stepForm(page: Page): StepForm {
	const fields = page.getByTestId('mapping-fields-container').locator('.parameter-item');
	const names = async (those: Locator) =>
		(await those.getByTestId('input-label').allInnerTexts()).map((text) =>
			text.split('\n', 1).join().trim(),
		);
	const output = page.getByTestId('output-panel');
	const step: StepForm = {
		output,
		async firstOutput(column) {
			const columns = await output.locator('th').allInnerTexts();
			const cells = await output.locator('tbody tr').first().locator('td').allInnerTexts();
			return cells[columns.findIndex((name) => name.trim() === column)]?.trim();
		},
		isOpen: () => page.getByTestId('node-execute-button').waitFor(),
		async pickService(words, id) {
			await page.getByTestId('rlc-input').click();
			await page.getByTestId('rlc-search').fill(words);
			const drawn = page.waitForResponse((response) =>
				response.url().endsWith('/resource-mapper-fields'),
			);
			await page
				.getByTestId('rlc-item')
				.filter({ hasText: new RegExp(`ID ${id}\\)|^\\s*${id} ·`) })
				.click();
			await drawn;
			// n8n takes the old fields away before it asks, and draws the new ones some time after the answer.
			await fields.first().waitFor();
		},
		fieldNames: async () => await names(fields),
		markedFields: async () =>
			await names(fields.filter({ has: page.getByTestId('parameter-issues') })),
		cutNames: async () =>
			await fields
				.locator('label .n8n-text')
				.evaluateAll((labels) =>
					labels
						.filter((label) => label.scrollWidth > label.clientWidth)
						.map((label) => label.textContent ?? ''),
				),
		field: (parameter) => page.getByTestId(`parameter-input-${parameter}`),
		async fill(parameter, value) {
			const box = step.field(parameter).locator('input, textarea');
			await box.fill(value);
			await box.blur();
		},
		async execute() {
			await page.getByTestId('node-execute-button').click();
			const ended = output.getByText('Error details').or(output.locator('table'));
			await ended.first().waitFor();
		},
	};
	return step;
}
