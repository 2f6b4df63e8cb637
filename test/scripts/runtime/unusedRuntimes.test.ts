import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markUsed, removeUnused } from '../../../scripts/runtime/unusedRuntimes.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
let cache: string;
beforeEach(() => {
	cache = mkdtempSync(join(tmpdir(), 'smm-panel-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

async function folder(name: string, usedDaysAgo: number): Promise<void> {
	mkdirSync(join(cache, name));
	await markUsed(join(cache, name), new Date(Date.now() - usedDaysAgo * DAY_MS));
}

test('a runtime that nobody has started for months goes, and nothing else', async () => {
	await folder('runtime-0a1b2c', 61);
	await folder('runtime-3d4e5f', 59);
	await folder('runtime-3d4e5f.partial-x', 400);
	await folder('of somebody else', 400);
	writeFileSync(join(cache, 'runtime-3d4e5f.lock'), '1');
	await removeUnused(cache);
	expect(readdirSync(cache).sort()).toEqual([
		'of somebody else',
		'runtime-3d4e5f',
		'runtime-3d4e5f.lock',
		'runtime-3d4e5f.partial-x',
	]);
});
