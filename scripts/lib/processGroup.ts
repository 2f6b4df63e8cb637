import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

export interface Exit {
	code: number | null;
	signal: NodeJS.Signals | null;
}

export interface ProcessGroup {
	readonly pid: number;
	readonly exited: Promise<Exit>;
	/** Ends the process and everything it started; resolves when all of it is gone. */
	stop(): Promise<void>;
}

export interface StartOptions {
	cwd: string;
	env: NodeJS.ProcessEnv;
	onStdout?: (chunk: string) => void;
	onStderr?: (chunk: string) => void;
	/** Opens a message channel to a Node child. */
	onMessage?: (message: unknown) => void;
}

const GRACE_MS = 10_000;
const STEP_MS = 50;

/**
 * Starts a command as the leader of its own process group: a Ctrl-C in the terminal reaches us alone,
 * and we can end the command's children together with it.
 */
export function startGroup(command: string, args: string[], options: StartOptions): ProcessGroup {
	const child = spawn(command, args, {
		cwd: options.cwd,
		env: options.env,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe', options.onMessage ? 'ipc' : 'ignore'],
	});
	child.stdout?.setEncoding('utf8').on('data', (chunk: string) => options.onStdout?.(chunk));
	child.stderr?.setEncoding('utf8').on('data', (chunk: string) => options.onStderr?.(chunk));
	if (options.onMessage) child.on('message', options.onMessage);

	const exited = new Promise<Exit>((resolve, reject) => {
		child.once('error', (error) =>
			reject(new Error(`${command} could not be started: ${error.message}`)),
		);
		child.once('close', (code, signal) => resolve({ code, signal }));
	});
	exited.catch(() => undefined);

	const { pid } = child;
	return {
		pid: pid ?? -1,
		exited,
		async stop() {
			if (pid === undefined || !signalGroup(pid, 'SIGTERM')) return;
			for (let waited = 0; waited < GRACE_MS; waited += STEP_MS) {
				if (!signalGroup(pid, 0)) return;
				await delay(STEP_MS);
			}
			signalGroup(pid, 'SIGKILL');
			await exited.catch(() => undefined);
		},
	};
}

/** False when no process of the group is left. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
	try {
		process.kill(-pid, signal);
		return true;
	} catch {
		return false;
	}
}
