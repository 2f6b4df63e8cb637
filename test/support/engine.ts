import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IDataObject, INodeParameters, INodeExecutionData, IRun } from 'n8n-workflow';
import { additionalData } from './engine/additionalData';
import { builtPackage } from './engine/build';
import { credentialsHelper, type PanelCredential } from './engine/credentials';
import { loadPackage, type Loaded } from './engine/nodeTypes';
import { editorOf, type LoadOptions } from './engine/editor';
import { pollerOf, type Poll } from './engine/poller';
import { ProcessedData } from './engine/processedData';
import { runnerOf, type RunOptions, type RunResult } from './engine/runner';

export type { PanelCredential, RunOptions, RunResult, LoadOptions, Poll };
export type { IDataObject, INodeExecutionData, INodeParameters, IRun };
export type Engine = Awaited<ReturnType<typeof startEngine>>;

/** What the parts of the engine share. */
export type Host = ReturnType<typeof hostOf>;

/**
 * n8n's execution engine around the built package. n8n writes into its user folder when it is
 * first used, so it gets a temporary one before it is loaded.
 */
export async function startEngine() {
	const folder = builtPackage();
	const userFolder = await mkdtemp(join(tmpdir(), 'smm-panel-engine-'));
	process.env.N8N_USER_FOLDER = userFolder;
	process.env.N8N_LOG_LEVEL = 'silent';
	const core = await import('n8n-core');
	const deduplication = new ProcessedData();
	await core.DataDeduplicationService.init(deduplication);
	const host = hostOf(await loadPackage(folder));
	return {
		/** Runs a node as n8n does, fed with items. */
		run: runnerOf(core, host),
		/** Another runner in the same process, for runs at the same moment. */
		lane: async () => runnerOf(core, hostOf(await loadPackage(folder))),
		/** Calls a list search or resource mapping method as the editor does. */
		...editorOf(core, host),
		/** Polls a trigger once as n8n does. */
		poll: pollerOf(core, host),
		/** n8n's table of processed data. */
		deduplication,
		credentialTypes: host.loaded.credentialTypes,
		nodeTypes: host.loaded.nodeTypes,
		close: async () => await rm(userFolder, { recursive: true, force: true }),
	};
}

function hostOf(loaded: Loaded) {
	const stored = new Map<string, PanelCredential>();
	const helper = credentialsHelper(loaded.credentialTypes, stored);
	return {
		loaded,
		/** Equal credentials are the same credential, with the same id. */
		keep(credential: PanelCredential): string {
			const parts = JSON.stringify([credential.apiUrl, credential.apiKey]);
			const id = createHash('sha256').update(parts).digest('hex').slice(0, 16);
			stored.set(id, credential);
			return id;
		},
		additionalData: () => additionalData(helper),
	};
}
