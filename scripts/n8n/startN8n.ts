import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts } from '../lib/freePorts.ts';
import { startGroup, type Exit } from '../lib/processGroup.ts';
import { waitUntil } from '../lib/waitUntil.ts';
import { n8nEnvironment } from './environment.ts';
import { createRest, type Rest } from './rest.ts';

export interface StartN8nOptions {
	/** A folder made by prepareRuntime. */
	runtime: string;
	userFolder: string;
	/** Taken when free, else another one; without it any free port. */
	port?: number;
	env?: NodeJS.ProcessEnv;
	/** Where relative paths in workflows start. */
	cwd?: string;
	/** The only folder n8n's file nodes may use. */
	filesFolder?: string;
	/** Arguments for Node.js itself. */
	nodeArguments?: readonly string[];
	/** What n8n's process sends over its message channel. */
	onMessage?: (message: unknown) => void;
	signal?: AbortSignal;
}

export interface N8n {
	readonly url: string;
	readonly port: number;
	readonly pid: number;
	readonly logFile: string;
	readonly rest: Rest;
	readonly exited: Promise<Exit>;
	stop(): Promise<void>;
}

const END_WITH_PARENT = join(import.meta.dirname, 'endWithParent.cjs');
const START_TIMEOUT_MS = 180_000;
const TAIL_CHARACTERS = 4_000;

/** Starts n8n in a user folder of its own and waits until it answers. */
export async function startN8n(options: StartN8nOptions): Promise<N8n> {
	const { runtime, userFolder, signal } = options;
	await mkdir(userFolder, { recursive: true });
	const [port, brokerPort] = await freePorts(options.port ?? 0, 0);
	const env = n8nEnvironment(process.env, {
		userFolder,
		port,
		brokerPort,
		filesFolder: options.filesFolder ?? userFolder,
	});

	const logFile = join(userFolder, 'n8n.log');
	const log = createWriteStream(logFile);
	let tail = '';
	const record = (chunk: string) => {
		log.write(chunk);
		tail = (tail + chunk).slice(-TAIL_CHARACTERS);
	};
	const program = join(runtime, 'node_modules', 'n8n', 'bin', 'n8n');
	const { nodeArguments = [], onMessage = () => undefined } = options;
	const args = ['--require', END_WITH_PARENT, ...nodeArguments, program, 'start'];
	const group = startGroup(process.execPath, args, {
		cwd: options.cwd ?? userFolder,
		env: { ...env, ...options.env },
		onStdout: record,
		onStderr: record,
		onMessage,
	});
	const url = `http://127.0.0.1:${port}`;
	const stop = async () => {
		await group.stop();
		log.end();
	};

	try {
		const ended = group.exited.then(({ code }) => {
			throw new Error(`n8n ended with exit code ${code} while starting. Its last lines:\n${tail}`);
		});
		ended.catch(() => undefined);
		const ready = waitUntil(async () => (await answers(url)) || undefined, {
			what: `n8n to answer at ${url} (its log: ${logFile})`,
			timeoutMs: START_TIMEOUT_MS,
			...(signal && { signal }),
		});
		await Promise.race([ended, ready]);
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, port, pid: group.pid, logFile, rest: createRest(url), exited: group.exited, stop };
}

/** While it migrates its database n8n answers "n8n is starting up"; only JSON means it is ready. */
async function answers(url: string): Promise<boolean> {
	try {
		const response = await fetch(`${url}/rest/settings`);
		const isJson = response.headers.get('content-type')?.includes('json') ?? false;
		await response.body?.cancel();
		return response.ok && isJson;
	} catch {
		return false;
	}
}
