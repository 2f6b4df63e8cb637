import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../../../scripts/lib/project.ts';
import { practiceCredential } from '../../../../scripts/local/practice.ts';
import { ensureCredential } from '../../../../scripts/n8n/credential.ts';
import { ensureOwner } from '../../../../scripts/n8n/owner.ts';
import { startN8n } from '../../../../scripts/n8n/startN8n.ts';
import { installFresh } from '../../../../scripts/package/install.ts';
import { startPanel } from '../../../../scripts/panel/startPanel.ts';
import { prepareRuntime } from '../../../../scripts/runtime/prepareRuntime.ts';
import { endLater, endAll } from './ending.ts';
import { handOver } from './handover.ts';

/** One n8n with the packed package and one practice panel whose clock the tests turn, for all files. */
export default async function setUp(): Promise<void> {
	try {
		await bringUp();
	} catch (error) {
		await endAll();
		throw error;
	}
}

async function bringUp(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'smm-panel-examples-'));
	endLater(() => rm(folder, { recursive: true, force: true }));
	const runtime = await prepareRuntime({ env: process.env, say: (line) => console.log(line) });
	await installFresh(projectFolder, folder);

	const panel = await startPanel({ project: projectFolder, port: 0, speed: 0 });
	endLater(panel.stop);
	const n8n = await startN8n({
		runtime,
		userFolder: folder,
		cwd: projectFolder,
		filesFolder: join(projectFolder, 'examples'),
	});
	endLater(n8n.stop);
	await ensureOwner(n8n.rest, join(folder, 'owner.json'));
	handOver({
		url: n8n.url,
		logFile: n8n.logFile,
		session: { browserId: n8n.rest.browserId, cookie: n8n.rest.cookie() },
		runtime,
		panel: { origin: panel.origin, key: panel.key },
		credentialId: await ensureCredential(n8n.rest, practiceCredential(panel)),
	});
}
