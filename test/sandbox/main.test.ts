import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../sandbox/main.ts');

function run(...args: string[]) {
	const child = spawn(process.execPath, [MAIN, ...args], {
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	const told = { out: '', err: '' };
	child.stdout?.on('data', (chunk) => (told.out += chunk));
	child.stderr?.on('data', (chunk) => (told.err += chunk));
	return { child, told };
}

const ended = async (child: ChildProcess): Promise<unknown> => (await once(child, 'close'))[0];

test('it says where it is and ends cleanly on a signal', async () => {
	const { child, told } = run('--json', '--port', '0', '--key', 'from-the-line', '--balance', '7');
	const [ready] = await once(child, 'message');
	expect(ready).toEqual({ origin: expect.stringMatching(/^http:\/\/127/), key: 'from-the-line' });
	const answer = await fetch(`${ready.origin}/standard/api/v2`, {
		method: 'POST',
		body: new URLSearchParams({ key: 'from-the-line', action: 'balance' }),
	});
	expect(await answer.json()).toEqual({ balance: '7', currency: 'USD' });
	child.kill('SIGTERM');
	expect(await ended(child)).toBe(0);
	expect(JSON.parse(told.out)).toEqual(ready);
});

test('a busy port ends it with a sentence', async () => {
	const blocker = createServer().listen(0, '127.0.0.1');
	await once(blocker, 'listening');
	const { port } = blocker.address() as AddressInfo;
	const { child, told } = run('--port', String(port));
	expect(await ended(child)).toBe(1);
	expect(told.err).toContain(`Port ${port} is in use`);
	blocker.close();
	await once(blocker, 'close');
});

test('an option that is no number ends it with a sentence', async () => {
	const { child, told } = run('--speed', 'fast');
	expect(await ended(child)).toBe(1);
	expect(told.err).toContain('--speed must be a number');
});
