import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readCommandLine } from '../../sandbox/command-line.ts';
import { waitUntil } from '../../scripts/lib/waitUntil.ts';

const MAIN = join(__dirname, '../../sandbox/main.ts');

function run(...args: string[]) {
	const child = spawn(process.execPath, [MAIN, ...args], {
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	children.push(child);
	const told = { out: '', err: '' };
	child.stdout?.on('data', (chunk) => (told.out += chunk));
	child.stderr?.on('data', (chunk) => (told.err += chunk));
	return { child, told };
}

const ended = async (child: ChildProcess): Promise<unknown> => (await once(child, 'close'))[0];

const children: ChildProcess[] = [];
afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
});

test('it says where it is and ends cleanly on a signal', async () => {
	const { child, told } = run('--json', '--port', '0', '--key', 'from-the-line', '--balance', '7');
	const [ready] = await once(child, 'message');
	expect(ready).toEqual({
		origin: expect.stringMatching(/^http:\/\/127/),
		key: 'from-the-line',
		notice: null,
	});
	const answer = await fetch(`${ready.origin}/standard/api/v2`, {
		method: 'POST',
		body: new URLSearchParams({ key: 'from-the-line', action: 'balance' }),
	});
	expect(await answer.json()).toEqual({ balance: '7', currency: 'USD' });
	child.kill('SIGTERM');
	expect(await ended(child)).toBe(0);
	expect(JSON.parse(told.out)).toEqual({ origin: ready.origin, key: ready.key });
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

test.each([
	[['--speed', 'fast'], '--speed must be a number from 0 to 1000000, not "fast".'],
	[['--speed', '-1'], '--speed must be a number from 0 to 1000000, not "-1".'],
	[['--speed=-1'], '--speed must be a number from 0 to 1000000, not "-1".'],
	[['--speed', '1e9'], '--speed must be a number from 0 to 1000000, not "1e9".'],
	[['--speed', ' '], '--speed must be a number from 0 to 1000000, not " ".'],
	[['--key='], '--key must be a text without spaces around it that clients can send, not "".'],
	[['--port', '99999'], '--port must be a whole number from 0 to 65535, not "99999".'],
	[['--port', '1.5'], '--port must be a whole number from 0 to 65535, not "1.5".'],
	[['--balance', '1e30'], '--balance must be a number from 0 to 1000000000000, not "1e30".'],
	[['--state='], '--state must name a file, not "".'],
	[['--sped', '3'], "Unknown option '--sped'."],
	[['--key', '--json'], '--key needs a value.'],
	[['--port'], '--port needs a value.'],
	[['extra'], "Unexpected argument 'extra'."],
])('%j is refused in one sentence', (args, sentence) => {
	expect(() => readCommandLine(args)).toThrow(sentence);
	expect(() => readCommandLine(args)).not.toThrow(/\n/);
});

test.each([
	[[], { options: { port: expect.arrayContaining([8790]) }, json: false }],
	[['--port=0', '--key', '-odd', '--json'], { options: { port: 0, key: '-odd' }, json: true }],
	[
		['--speed', '30', '--balance', '7.5', '--state', 'a.json'],
		{ options: { speed: 30, startBalance: 7.5, state: 'a.json' } },
	],
])('%j is understood', (args, read) => expect(readCommandLine(args)).toMatchObject(read));

test('what is wrong ends it with the sentence alone, and no stack trace', async () => {
	const { child, told } = run('--speed', '-1');
	expect(await ended(child)).toBe(1);
	expect(told).toEqual({
		out: '',
		err: '--speed must be a number from 0 to 1000000, not "-1".\n',
	});
});

test('a termination of npm ends it too', async () => {
	const npm = spawn('npm', ['run', '--silent', 'sandbox', '--', '--json', '--port', '0'], {
		cwd: join(__dirname, '../..'),
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [line] = await once(npm.stdout, 'data');
	const { origin } = JSON.parse(String(line));
	npm.kill('SIGTERM');
	await waitUntil(
		async () =>
			await fetch(origin).then(
				() => undefined,
				() => true,
			),
		{ what: 'the panel to be gone', timeoutMs: 10_000 },
	);
});
