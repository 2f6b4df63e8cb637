import { startGroup } from './processGroup.ts';

export interface RunOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
	signal?: AbortSignal;
}

const TAIL_LINES = 30;

/** Runs a command to its end and returns what it printed; its last lines are in the error when it fails. */
export async function run(command: string, args: string[], options: RunOptions): Promise<string> {
	options.signal?.throwIfAborted();
	let stdout = '';
	let all = '';
	const group = startGroup(command, args, {
		cwd: options.cwd,
		env: options.env ?? process.env,
		onStdout: (chunk) => {
			stdout += chunk;
			all += chunk;
		},
		onStderr: (chunk) => {
			all += chunk;
		},
	});
	const stop = () => void group.stop();
	options.signal?.addEventListener('abort', stop, { once: true });
	try {
		const { code, signal } = await group.exited;
		options.signal?.throwIfAborted();
		if (code === 0) return stdout;
		const tail = all.trim().split('\n').slice(-TAIL_LINES).join('\n');
		const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
		throw new Error(`"${[command, ...args].join(' ')}" ${how}. Its last lines:\n${tail}`);
	} finally {
		options.signal?.removeEventListener('abort', stop);
		await group.stop();
	}
}
