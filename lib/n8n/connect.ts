import type { OrProblem } from '../values/result';
import { randomInt } from 'crypto';
import { sleep } from 'n8n-workflow';
import type { Client } from '../requests/client';
import { createClient } from '../requests/client';
import type { Clock } from '../requests/limiter';
import { limiter } from '../requests/limiter';
import type { Transport } from '../requests/transport';
import { notingCurrency } from './currencies';
import type { Panel } from './panel';
import { credentialName, readPanel } from './panel';
import type { Settings } from './settings';
import type { Context } from './transport';
import { n8nTransport } from './transport';

export const clock: Clock = { now: () => Date.now(), sleep };

/** Resolves when the event loop has been round. */
export const nextTurn = async (): Promise<void> => await sleep(0);

/** In [0, 1), to spread repeated requests. */
const random = () => randomInt(1_000_000) / 1_000_000;

/** The panel of the node's credential; a problem is a sentence for the user. */
export async function openPanel(context: Context): Promise<OrProblem<{ panel: Panel }>> {
	return readPanel(await context.getCredentials(credentialName));
}

/** A client for the panel at the run's pace, ended by the run's stop button. */
export function connect(context: Context, panel: Panel, settings: Settings): Client {
	return connectBy(n8nTransport(context, panel), panel, settings, stopSignal(context));
}

/** The same over any transport. */
export function connectBy(
	transport: Transport,
	panel: Panel,
	settings: Settings,
	signal?: AbortSignal,
): Client {
	const client = createClient({
		transport,
		clock,
		limiter: limiter(settings.requestsPerSecond, clock),
		random,
		timeoutMs: settings.timeoutMs,
		maxRetries: settings.maxRetries,
		redact: panel.redact,
		...(signal ? { signal } : {}),
	});
	return notingCurrency(client, panel);
}

/** Fires when the user stops the run; poll and editor contexts have none. */
export function stopSignal(context: Context): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal?.() : undefined;
}
