import { access } from 'node:fs/promises';
import { join } from 'node:path';

export interface BooksPlace {
	/** Beside n8n's data, so that both are kept, and thrown away, together. */
	file: string;
	/** Where n8n remembers orders of which these books know nothing. */
	notice: string | null;
}

const isThere = async (file: string): Promise<boolean> =>
	await access(file).then(
		() => true,
		() => false,
	);

/** @param folder n8n's user folder, before n8n is started in it */
export async function booksIn(folder: string): Promise<BooksPlace> {
	const file = join(folder, 'practice-panel.json');
	// Not the folder: installing the package into it makes that before n8n has run.
	const hasRun = await isThere(join(folder, '.n8n', 'database.sqlite'));
	const isOrphan = hasRun && !(await isThere(file));
	return { file, notice: isOrphan ? afresh(folder) : null };
}

export const afresh = (folder: string): string =>
	`What n8n's tables remember of earlier orders does not fit the practice panel's new books. To start both afresh, end this, delete ${folder} and run npm start again.`;
