import { join } from 'node:path';
import type { Cleanup } from '../lib/cleanup.ts';
import { withProgress, type Say } from '../lib/progress.ts';
import { ensureCredential } from '../n8n/credential.ts';
import { ensureOwner, type Owner } from '../n8n/owner.ts';
import { startN8n, type N8n } from '../n8n/startN8n.ts';
import type { StoredWorkflow } from '../n8n/workflow.ts';
import { installFresh } from '../package/install.ts';
import { startPanel, type Panel } from '../panel/startPanel.ts';
import { prepareRuntime } from '../runtime/prepareRuntime.ts';
import { importExamples } from '../example/importExamples.ts';
import { afresh, booksIn } from './books.ts';
import {
	practiceCredential,
	practicePanel,
	practiceShop,
	secondCredential,
	thirdCredential,
} from './practice.ts';

export interface BringUpOptions {
	project: string;
	/** Becomes n8n's user folder; the owner's login is kept in it too. */
	folder: string;
	/** Where n8n should listen if it can; anywhere when left out. */
	port?: number;
	say: Say;
	cleanup: Cleanup;
	signal: AbortSignal;
}

export interface Local {
	runtime: string;
	n8n: N8n;
	panel: Panel;
	owner: Owner;
	workflows: StoredWorkflow[];
}

/** Everything `npm start` is about; what it starts is ended by `cleanup`. */
export async function bringUp(options: BringUpOptions): Promise<Local> {
	const { project, folder, port, say, cleanup, signal } = options;
	const runtime = await prepareRuntime({ env: process.env, say, signal });

	await withProgress(say, 'Building and installing the package', () =>
		installFresh(project, folder, signal),
	);
	signal.throwIfAborted();

	const books = await booksIn(folder);
	const panel = await startPanel({ project, ...practicePanel, state: books.file });
	cleanup.later(panel.stop);
	if (panel.notice !== null) say(`${panel.notice} ${afresh(folder)}`);
	if (books.notice !== null) say(books.notice);

	const n8n = await withProgress(say, 'Starting n8n', () =>
		startN8n({
			runtime,
			userFolder: folder,
			...(port !== undefined && { port }),
			cwd: project,
			filesFolder: join(project, 'examples'),
			signal,
		}),
	);
	cleanup.later(n8n.stop);
	if (port !== undefined && n8n.port !== port) {
		say(`Port ${port} is in use, so n8n listens on ${n8n.port} instead.`);
	}

	const owner = await ensureOwner(n8n.rest, join(folder, 'owner.json'));
	const ids: Record<string, string> = {};
	for (const more of [secondCredential(panel), thirdCredential(panel), practiceShop]) {
		ids[more.name] = await ensureCredential(n8n.rest, more);
	}
	const credential = practiceCredential(panel);
	ids[credential.type] = await ensureCredential(n8n.rest, credential);
	const workflows = await importExamples(n8n.rest, join(project, 'examples'), ids);
	return { runtime, n8n, panel, owner, workflows };
}
