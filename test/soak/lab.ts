import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cleanup } from '../../scripts/lib/cleanup.ts';
import { withProgress, type Say } from '../../scripts/lib/progress.ts';
import { practiceCredential } from '../../scripts/local/practice.ts';
import { ensureCredential } from '../../scripts/n8n/credential.ts';
import { ensureOwner } from '../../scripts/n8n/owner.ts';
import { startN8n, type N8n } from '../../scripts/n8n/startN8n.ts';
import { installFresh } from '../../scripts/package/install.ts';
import { panelControl, type PanelControl } from '../../scripts/panel/control.ts';
import { startPanel } from '../../scripts/panel/startPanel.ts';
import { prepareRuntime } from '../../scripts/runtime/prepareRuntime.ts';
import { createGauge, type Reading } from './memory/gauge.ts';
import type { Account } from './workflows.ts';

export interface Lab {
	n8n: N8n;
	account: Account;
	control: PanelControl;
	/** The panel's API key, which nobody may be told. */
	key: string;
	/** Collects n8n's garbage and tells what is left. */
	measure(): Promise<Reading>;
}

/** A panel order takes twenty seconds, and the money never ends. */
const PANEL = { port: 0, speed: 30, balance: 10_000_000 };
const PRELOAD = join(import.meta.dirname, 'memory', 'preload.cjs');

/** A fresh n8n with the packed package, and a practice panel. */
export async function openLab(
	project: string,
	say: Say,
	{ later }: Cleanup,
	signal: AbortSignal,
): Promise<Lab> {
	const folder = await mkdtemp(join(tmpdir(), 'smm-panel-soak-'));
	later(() => rm(folder, { recursive: true, force: true }));
	const runtime = await prepareRuntime({ env: process.env, say, signal });
	await withProgress(say, 'Building and installing the package', () =>
		installFresh(project, folder, signal),
	);
	const panel = await startPanel({ project, ...PANEL });
	later(panel.stop);
	const gauge = createGauge();
	const n8n = await withProgress(say, 'Starting n8n', () =>
		startN8n({
			runtime,
			userFolder: folder,
			nodeArguments: ['--expose-gc', '--require', PRELOAD],
			onMessage: gauge.receive,
			signal,
		}),
	);
	later(n8n.stop);
	await ensureOwner(n8n.rest, join(folder, 'owner.json'));
	const credential = practiceCredential(panel);
	const credentialId = await ensureCredential(n8n.rest, credential);
	return {
		n8n,
		account: { rest: n8n.rest, credentialId, credential },
		control: panelControl(panel.origin),
		key: panel.key,
		measure: () => gauge.read(n8n.pid),
	};
}
