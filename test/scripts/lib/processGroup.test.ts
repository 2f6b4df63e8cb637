import { startGroup } from '../../../scripts/lib/processGroup.ts';

const PARENT_OF_SLEEPER = 'sleep 600 & echo $!; wait';

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
};

test('stopping a process ends what it started too', async () => {
	let grandchild: (pid: number) => void;
	const printed = new Promise<number>((resolve) => (grandchild = resolve));
	const group = startGroup('sh', ['-c', PARENT_OF_SLEEPER], {
		cwd: '/',
		env: process.env,
		onStdout: (chunk) => grandchild(Number(chunk)),
	});
	const pid = await printed;
	expect(isAlive(pid)).toBe(true);

	await group.stop();

	expect(isAlive(pid)).toBe(false);
	expect(await group.exited).toEqual({ code: null, signal: 'SIGTERM' });
});

test('stopping a process that has ended by itself does nothing', async () => {
	const group = startGroup('sh', ['-c', 'exit 3'], { cwd: '/', env: process.env });
	expect(await group.exited).toEqual({ code: 3, signal: null });
	await group.stop();
});

test('a command that does not exist is an error that names it', async () => {
	const group = startGroup('no-such-command', [], { cwd: '/', env: process.env });
	await expect(group.exited).rejects.toThrow('no-such-command could not be started');
	await group.stop();
});
