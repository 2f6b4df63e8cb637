import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** Writes a JSON file as the linter wants it. */
export async function writeJson(file: string, value: unknown): Promise<void> {
	const style = await resolveConfig(file);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, await format(JSON.stringify(value), { ...style, filepath: file }));
}
