import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/lib/project.ts';
import { practiceCredential } from '../../../scripts/local/practice.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import { ensureOwner } from '../../../scripts/n8n/owner.ts';
import { startN8n, type N8n } from '../../../scripts/n8n/startN8n.ts';
import { installFresh } from '../../../scripts/package/install.ts';
import { startPanel } from '../../../scripts/panel/startPanel.ts';
import { prepareRuntime } from '../../../scripts/runtime/prepareRuntime.ts';
import type { Exit } from '../../../scripts/lib/processGroup.ts';
import { practicePanel, type PracticePanel } from '../../support/practicePanel.ts';

export interface Mortal {
	panel: PracticePanel;
	/** Where the panel is, and its key. */
	address: { origin: string; key: string };
	runtime: string;
	userFolder: string;
	credentialId: string;
	/** The n8n that lives now; once it has ended another one in the same user folder. */
	alive(): Promise<N8n>;
	/** Ends n8n as its administrator would. */
	stop(): Promise<Exit>;
	/** Ends n8n as a power cut would. */
	kill(): Promise<void>;
	end(): Promise<void>;
}

/** An n8n that can be killed and comes back to the same data, and a panel that outlives it. */
export async function mortal(): Promise<Mortal> {
	const userFolder = await mkdtemp(join(tmpdir(), 'smm-panel-mortal-'));
	const runtime = await prepareRuntime({ env: process.env, say: (line) => console.log(line) });
	await installFresh(projectFolder, userFolder);
	const panel = await startPanel({ project: projectFolder, port: 0, speed: 0 });
	let n8n: N8n | undefined;
	const alive = async () => {
		if (n8n) return n8n;
		n8n = await startN8n({
			runtime,
			userFolder,
		});
		await ensureOwner(n8n.rest, join(userFolder, 'owner.json'));
		return n8n;
	};
	const { rest } = await alive();
	const leave = () => {
		const leaving = n8n;
		if (!leaving) throw new Error('No n8n lives');
		n8n = undefined;
		return leaving;
	};
	return {
		panel: practicePanel(panel),
		address: panel,
		runtime,
		userFolder,
		credentialId: await ensureCredential(rest, practiceCredential(panel)),
		alive,
		async stop() {
			const leaving = leave();
			await leaving.stop();
			return await leaving.exited;
		},
		async kill() {
			const victim = leave();
			process.kill(victim.pid, 'SIGKILL');
			await victim.exited;
			await victim.stop();
		},
		async end() {
			await n8n?.stop();
			await panel.stop();
			await rm(userFolder, { recursive: true, force: true });
		},
	};
}
