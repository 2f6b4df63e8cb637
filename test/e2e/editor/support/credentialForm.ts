import type { Page } from 'playwright-core';

export const WORKS = 'Connection tested successfully';

export interface CredentialForm {
	fill(values: { apiUrl: string; apiKey: string }): Promise<void>;
	/** Saves, which makes n8n test it, and returns what n8n then says. */
	save(): Promise<string>;
}

export async function newCredential(page: Page, n8n: string): Promise<CredentialForm> {
	await page.goto(`${n8n}/home/credentials`);
	await page.getByTestId('add-resource-credential').first().click();
	const choice = page.getByTestId('selectCredential-modal');
	await choice.locator('input').fill('smm panel');
	await page.getByTestId('new-credential-type-select-option').first().click();
	await page.getByTestId('new-credential-type-button').click();

	const modal = page.getByTestId('editCredential-modal');
	const input = (name: string) => modal.getByTestId(`parameter-input-${name}`).locator('input');
	return {
		async fill(values) {
			await input('apiUrl').fill(values.apiUrl);
			await input('apiKey').fill(values.apiKey);
		},
		async save() {
			const answer = page.waitForResponse((response) =>
				response.url().endsWith('/credentials/test'),
			);
			await modal.getByTestId('credential-save-button').click();
			await answer;
			const failed = modal.getByText('Couldn’t connect with these settings');
			const worked = modal.getByText(WORKS);
			await failed.or(worked).filter({ visible: true }).waitFor();
			if (await worked.isVisible()) return WORKS;
			await modal.getByText('More details').filter({ visible: true }).click();
			return await modal.locator('.el-tag--danger').filter({ visible: true }).innerText();
		},
	};
}
