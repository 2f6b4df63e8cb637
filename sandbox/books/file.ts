import { readFile, rename, writeFile } from 'node:fs/promises';
import { moneyText } from '../money.ts';
import { books, type Books } from '../shapes/books.ts';
import { hasCode, messageOf } from '../system-error.ts';

export interface Found {
	/** Null where there are none that can be used. */
	books: Books | null;
	/** What became of a file that could not be used. */
	notice: string | null;
}

/** A file that can't be used is moved out of the way, never overwritten. */
export async function readBooks(file: string): Promise<Found> {
	const text = await readFile(file, 'utf8').catch((error: unknown) => {
		if (hasCode(error, 'ENOENT')) return null;
		throw unusable(file, error);
	});
	if (text === null) return { books: null, notice: null };
	const read = books.safeParse(parsed(text));
	if (read.success) return { books: read.data, notice: null };
	const aside = `${file}.set-aside-${new Date().toISOString().replace(/[:.]/g, '-')}`;
	await rename(file, aside).catch((error: unknown) => {
		throw unusable(file, error);
	});
	const notice = `${file} holds no books of this practice panel: it was set aside as ${aside}, and the panel starts afresh.`;
	return { books: null, notice };
}

/** Whoever reads the file finds either the old books or the new ones, whole. */
export async function writeBooks(file: string, kept: Books): Promise<void> {
	const partly = `${file}.new`;
	try {
		// It holds the API key and proxy passwords.
		await writeFile(partly, JSON.stringify(kept, plain), { mode: 0o600 });
		await rename(partly, file);
	} catch (error) {
		throw unusable(file, error);
	}
}

const unusable = (file: string, error: unknown): Error =>
	new Error(`The books can't be kept in ${file}: ${messageOf(error)}`);

function plain(_name: string, value: unknown): unknown {
	if (typeof value === 'bigint') return moneyText(value);
	return value instanceof Map ? [...value] : value;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
