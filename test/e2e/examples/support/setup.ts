import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../../../scripts/lib/project.ts';
import { practiceCredential } from '../../../../scripts/local/practice.ts';
import { ensureCredential } from '../../../../scripts/n8n/credential.ts';
import { ensureOwner } from '../../../../scripts/n8n/owner.ts';
import { startN8n } from '../../../../scripts/n8n/startN8n.ts';
import { buildPackage } from '../../../../scripts/package/build.ts';
import { installIntoUserFolder } from '../../../../scripts/package/install.ts';
import { packPackage } from '../../../../scripts/package/pack.ts';
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
	await buildPackage(projectFolder);
	const { file } = await packPackage(projectFolder, join(folder, 'packed'));
	await installIntoUserFolder(file, folder);

	const panel = await startPanel({ project: projectFolder, port: 0, speed: 0 });
	endLater(panel.stop);
	const n8n = await startN8n({
		runtime,
		userFolder: folder,
		cwd: projectFolder,
		filesFolder: join(projectFolder, 'examples'),
		// n8n looks for workflows to activate only every 15 seconds.
		env: { N8N_WORKFLOW_PUBLICATION_OUTBOX_POLL_INTERVAL_MS: '250' },
	});
	endLater(n8n.stop);
	await ensureOwner(n8n.rest, join(folder, 'owner.json'));
	handOver({
		url: n8n.url,
		session: { browserId: n8n.rest.browserId, cookie: n8n.rest.cookie() },
		runtime,
		panel: { origin: panel.origin, key: panel.key },
		credentialId: await ensureCredential(n8n.rest, practiceCredential(panel)),
	});
}
