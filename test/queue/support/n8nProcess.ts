import { join } from 'node:path';
import { projectFolder } from '../../../scripts/lib/project.ts';
import { freePorts } from '../../../scripts/lib/freePorts.ts';
import { startGroup } from '../../../scripts/lib/processGroup.ts';
import { waitUntil } from '../../../scripts/lib/waitUntil.ts';
import { n8nEnvironment } from '../../../scripts/n8n/environment.ts';
import { installIntoUserFolder } from '../../../scripts/package/install.ts';

export type Role = 'start' | 'worker' | 'webhook';

export interface N8nProcess {
	readonly name: string;
	readonly url: string;
	/** How many executions its log says it has begun. */
	begun(): number;
	log(): string;
	/** As when the machine loses power. */
	kill(): Promise<void>;
	stop(): Promise<void>;
}

export interface ProcessOptions {
	runtime: string;
	tarball: string;
	folder: string;
	env: Record<string, string>;
}

const END_WITH_PARENT = join(projectFolder, 'scripts', 'n8n', 'endWithParent.cjs');
const START_TIMEOUT_MS = 180_000;

/** Starts one of the processes that make up an n8n in queue mode and waits until it is ready. */
export async function startProcess(
	name: string,
	role: Role,
	{ runtime, tarball, folder, env }: ProcessOptions,
): Promise<N8nProcess> {
	const userFolder = join(folder, name);
	await installIntoUserFolder(tarball, userFolder);
	const [port, brokerPort] = await freePorts(0, 0);
	let log = '';
	const record = (chunk: string) => {
		log += chunk;
	};
	const program = join(runtime, 'node_modules', 'n8n', 'bin', 'n8n');
	const group = startGroup(process.execPath, ['--require', END_WITH_PARENT, program, role], {
		cwd: userFolder,
		env: {
			...n8nEnvironment(process.env, {
				userFolder,
				port,
				brokerPort,
				filesFolder: userFolder,
			}),
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(port),
			N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
			...env,
		},
		onStdout: record,
		onStderr: record,
		onMessage: () => undefined,
	});
	const url = `http://127.0.0.1:${port}`;
	const ended = group.exited.then(({ code }) => {
		throw new Error(`n8n ${role} ended with exit code ${code}. Its log:\n${log.slice(-4000)}`);
	});
	ended.catch(() => undefined);
	const path = role === 'start' ? '/rest/settings' : '/healthz/readiness';
	const ready = waitUntil(async () => (await isReady(url + path)) || undefined, {
		what: `n8n ${role} to be ready`,
		timeoutMs: START_TIMEOUT_MS,
	});
	try {
		await Promise.race([ended, ready]);
	} catch (error) {
		await group.stop();
		throw error;
	}
	return {
		name,
		url,
		begun: () => log.split('Worker started execution').length - 1,
		log: () => log,
		async kill() {
			process.kill(-group.pid, 'SIGKILL');
			await group.exited.catch(() => undefined);
		},
		stop: group.stop,
	};
}

/** While it migrates its database the main process answers in plain text. */
async function isReady(url: string): Promise<boolean> {
	try {
		const response = await fetch(url);
		const text = await response.text();
		return response.ok && text.trimStart().startsWith('{');
	} catch {
		return false;
	}
}
