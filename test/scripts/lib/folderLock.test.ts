import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFile } from '../../../scripts/lib/folderLock.ts';

let folder: string;
let file: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'folder-lock-'));
	file = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

const giveUp = { onBusy: () => false };

test('a held lock is refused to a second taker, who is told the holder', async () => {
	const lock = await lockFile(file, giveUp);
	const onBusy = jest.fn(() => false);
	expect(await lockFile(file, { onBusy })).toBeNull();
	expect(onBusy).toHaveBeenCalledWith(process.pid);
	await lock?.release();
});

test('a taker that is willing to wait gets the lock once it is released', async () => {
	const lock = await lockFile(file, giveUp);
	const waiting = lockFile(file, {
		onBusy: () => {
			void lock?.release();
			return true;
		},
	});
	await (await waiting)?.release();
	expect(await readdir(folder)).toEqual([]);
});

test('the lock of a dead process is taken over', async () => {
	const { pid } = spawnSync('true');
	await writeFile(file, String(pid));
	const lock = await lockFile(file, giveUp);
	expect(lock).not.toBeNull();
	await lock?.release();
});

test('a lock that nobody has touched for minutes is taken over, whoever has that process id now', async () => {
	await writeFile(file, String(process.pid));
	const longAgo = new Date(Date.now() - 5 * 60_000);
	await utimes(file, longAgo, longAgo);
	const lock = await lockFile(file, giveUp);
	expect(lock).not.toBeNull();
	await lock?.release();
});
