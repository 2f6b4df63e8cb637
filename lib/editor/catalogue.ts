import { createHash } from 'crypto';
import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { inputFailure } from '../errors/failure';
import { lookingAt } from '../errors/purpose';
import { clock, connect, openPanel } from '../n8n/connect';
import { stopError } from '../n8n/errors';
import { credentialName } from '../n8n/panel';

/** Long enough to page, search and change a form; short enough to see a new service soon. */
const keptMs = 5 * 60_000;
const keptAtMost = 20;
const editorSettings = { concurrency: 1, maxRetries: 0, requestsPerSecond: 0, timeoutMs: 30_000 };

interface Kept {
	until: number;
	answer: Promise<unknown>;
}

const kept = new Map<string, Kept>();

/**
 * The answer to a catalogue action for the editor, asked once in some minutes for each credential.
 *
 * @throws {NodeOperationError} in the words an error item would have
 */
export async function catalogue(context: ILoadOptionsFunctions, action: string): Promise<unknown> {
	const credential = await context.getCredentials(credentialName);
	const identity = JSON.stringify([action, credential.apiUrl, credential.apiKey]);
	const key = createHash('sha256').update(identity).digest('base64');
	const found = kept.get(key);
	if (found && found.until > clock.now()) return await found.answer;
	const answer = fetchCatalogue(context, action);
	kept.delete(key);
	kept.set(key, { until: clock.now() + keptMs, answer });
	for (const oldest of kept.keys()) {
		if (kept.size <= keptAtMost) break;
		kept.delete(oldest);
	}
	answer.catch(() => kept.delete(key));
	return await answer;
}

async function fetchCatalogue(context: ILoadOptionsFunctions, action: string): Promise<unknown> {
	const node = context.getNode();
	const opened = await openPanel(context);
	if ('problem' in opened) throw stopError(node, inputFailure(action, opened.problem), 0);
	const client = connect(context, opened.panel, editorSettings);
	const answer = await client({ ...lookingAt(action), params: {}, repeatable: true });
	if ('failure' in answer) throw stopError(node, answer.failure, 0);
	return answer.json;
}
