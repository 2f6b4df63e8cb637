import { randomInt } from 'crypto';
import { sleep } from 'n8n-workflow';
import { balanceIn } from '../answers/balance';
import { connectionOptions, priceListMaxAge } from '../define';
import { inputFailure, type OrFailure } from '../errors/failure';
import { type Client, createClient } from '../requests/client';
import { type Clock, limiter } from '../requests/pace';
import type { Transport } from '../requests/transport';
import { isRecord } from '../values/record';
import type { OrProblem } from '../values/result';
import { credentialName, type Panel, readPanel } from './panel';
import { type Context, n8nTransport } from './transport';

/** How one run talks to the panel. */
export interface Settings {
	concurrency: number;
	maxRetries: number;
	requestsPerSecond: number;
	timeoutMs: number;
}

/** The same, and how old a price list may be. */
interface RunSettings extends Settings {
	priceListMaxAgeMs: number;
}

/** Reads the run's settings out of the first item's options: a run has one pace for all items. */
export function readSettings(raw: unknown, action: string): OrFailure<{ settings: RunSettings }> {
	const options = isRecord(raw) ? raw : {};
	const problems: string[] = [];
	const fields = { ...connectionOptions, priceListMaxAge };
	const read = (name: Exclude<keyof typeof fields, 'additionalParameters'>) => {
		const result = fields[name].read(options[name]);
		if ('value' in result) return result.value;
		problems.push(result.problem);
		return 0;
	};
	const settings = {
		concurrency: Math.floor(read('concurrency')),
		maxRetries: Math.floor(read('maxRetries')),
		requestsPerSecond: read('requestsPerSecond'),
		timeoutMs: Math.ceil(read('timeout') * 1000),
		priceListMaxAgeMs: read('priceListMaxAge') * 1000,
	};
	return problems.length > 0 ? { failure: inputFailure(action, problems.join(' ')) } : { settings };
}

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

const keptAtMost = 1_000;
/** Currencies by account, as panels told them together with a balance. */
const told = new Map<string, string>();

/** The same client, which notes the account's currency where an answer tells it. */
export function notingCurrency(client: Client, { identity }: Panel): Client {
	return async (request) => {
		const answer = await client(request);
		if (request.action !== 'balance' || 'failure' in answer) return answer;
		const currency = balanceIn(answer.json)?.currency?.trim();
		if (!currency) return answer;
		told.delete(identity);
		told.set(identity, currency);
		const [oldest] = told.keys();
		if (told.size > keptAtMost && oldest !== undefined) told.delete(oldest);
		return answer;
	};
}

/** What any step, poll or form of this process was told of the account; null where none was. */
export function toldCurrency({ identity }: Panel): string | null {
	return told.get(identity) ?? null;
}
