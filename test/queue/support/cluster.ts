import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/lib/project.ts';
import { practiceCredential } from '../../../scripts/local/practice.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import { ensureOwner } from '../../../scripts/n8n/owner.ts';
import { createRest, type Rest } from '../../../scripts/n8n/rest.ts';
import { freshTarball } from '../../../scripts/package/install.ts';
import { startPanel } from '../../../scripts/panel/startPanel.ts';
import { prepareRuntime } from '../../../scripts/runtime/prepareRuntime.ts';
import { practicePanel, type PracticePanel } from '../../support/practicePanel.ts';
import { startProcess, type N8nProcess } from './n8nProcess.ts';
import { openServices, type Services } from './services.ts';

export interface Cluster {
	readonly rest: Rest;
	readonly panel: PracticePanel;
	readonly credentialId: string;
	/** The credential of the database that all processes share. */
	readonly databaseId: string;
	readonly webhook: N8nProcess;
	readonly workers: N8nProcess[];
	readonly services: Services;
	/** One more worker, or one in place of a dead one. */
	startWorker(name: string): Promise<unknown>;
	close(): Promise<void>;
}

/** A worker that dies is noticed after seconds here; n8n's own setting is half a minute. */
const NOTICE_SOON = {
	QUEUE_WORKER_LOCK_DURATION: '5000',
	QUEUE_WORKER_STALLED_INTERVAL: '3000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
};

/** n8n as its scaling guide draws it: main, webhook process and two workers, around one practice panel. */
export async function startCluster(): Promise<Cluster> {
	const tasks: Array<() => Promise<unknown>> = [];
	const close = async () => {
		for (const task of tasks.splice(0).reverse()) await task();
	};
	try {
		const runtime = await prepareRuntime({ env: process.env, say: (line) => console.log(line) });
		const services = await openServices(runtime);
		tasks.push(services.close);
		const folder = await mkdtemp(join(tmpdir(), 'smm-panel-queue-'));
		tasks.push(() => rm(folder, { recursive: true, force: true }));
		const { file } = await freshTarball(projectFolder, join(folder, 'packed'));
		const where = await startPanel({ project: projectFolder, port: 0, speed: 0, balance: 100_000 });
		tasks.push(where.stop);

		const processes: N8nProcess[] = [];
		tasks.push(() => Promise.all(processes.map(({ stop }) => stop())));
		const options = {
			runtime,
			tarball: file,
			folder,
			env: {
				...services.env,
				...NOTICE_SOON,
				N8N_ENCRYPTION_KEY: 'a key that all processes share',
				N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
			},
		};
		const start = async (...args: Parameters<typeof startProcess>) => {
			const started = await startProcess(...args);
			processes.push(started);
			return started;
		};
		const main = await start('main', 'start', options);
		const workers: N8nProcess[] = [];
		const startWorker = async (name: string) => workers.push(await start(name, 'worker', options));
		const [webhook] = await Promise.all([
			start('webhook', 'webhook', options),
			startWorker('worker-1'),
			startWorker('worker-2'),
		]);

		const rest = createRest(main.url);
		await ensureOwner(rest, join(folder, 'owner.json'));
		const credentialId = await ensureCredential(rest, practiceCredential(where));
		const databaseId = await ensureCredential(rest, services.credential);
		const panel = practicePanel(where);
		return {
			rest,
			panel,
			credentialId,
			databaseId,
			webhook,
			workers,
			services,
			startWorker,
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}
