import { createHash, randomInt } from 'crypto';
import { type ICredentialDataDecryptedObject, sleep } from 'n8n-workflow';
import { balanceIn } from '../answers/balance';
import { connectionOptions, priceListMaxAge } from '../define';
import { inputFailure, type OrFailure } from '../errors/failure';
import { type Client, createClient, type Transport } from '../requests/client';
import type { Clock } from '../requests/pace';
import { hiding } from '../secrets/secrets';
import { defaultZone, isValidZone, second } from '../values/dates';
import { isRecord } from '../values/record';
import type { OrProblem } from '../values/result';
import { shorten } from '../values/text';
import { panelUrl } from '../values/url';
import { type Context, credentialName, type Endpoint, n8nTransport } from './transport';

/** What the credential says about the panel, but for the key. */
export interface Panel extends Endpoint {
	zone: string;
	/** A hash of address, key and settings: what is kept for one account goes to no other by it. */
	identity: string;
	/** Takes the key out of a text. */
	redact: (text: string) => string;
}

/** Reads the credential; a problem is a sentence for the user. */
export function readPanel(credential: ICredentialDataDecryptedObject): OrProblem<{ panel: Panel }> {
	const address = panelUrl(credential.apiUrl);
	if ('problem' in address) return address;
	const key = typeof credential.apiKey === 'string' ? credential.apiKey : '';
	if (key.trim() === '') return { problem: 'The API Key is empty.' };
	const typed = typeof credential.timezone === 'string' ? credential.timezone.trim() : '';
	const zone: unknown = typed || defaultZone;
	if (!isValidZone(zone)) {
		return { problem: `The Panel Time Zone "${shorten(typed, 60)}" is not known.` };
	}
	const bodyFormat = credential.bodyFormat === 'json' ? 'json' : 'form';
	const ignoreSslIssues = credential.ignoreSslIssues === true;
	const account = JSON.stringify([address.url, key, bodyFormat, ignoreSslIssues]);
	return {
		panel: {
			url: address.url,
			zone,
			bodyFormat,
			ignoreSslIssues,
			identity: createHash('sha256').update(account).digest('base64'),
			redact: hiding([key], '[API key]'),
		},
	};
}

/** The panel of the node's credential; a problem is a sentence for the user. */
export async function openPanel(context: Context): Promise<OrProblem<{ panel: Panel }>> {
	return readPanel(await context.getCredentials(credentialName));
}

/** How one run talks to the panel. */
export interface Settings {
	concurrency: number;
	maxRetries: number;
	requestsPerSecond: number;
	timeoutMs: number;
	/** How old a price list may be that is not downloaded again; 0 for always anew. */
	priceListMaxAgeMs: number;
}

/** Reads the run's settings out of the first item's options: a run has one pace for all items. */
export function readSettings(raw: unknown, action: string): OrFailure<{ settings: Settings }> {
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
		timeoutMs: Math.ceil(read('timeout') * second),
		priceListMaxAgeMs: read('priceListMaxAge') * second,
	};
	return problems.length > 0 ? { failure: inputFailure(action, problems.join(' ')) } : { settings };
}

export const clock: Clock = { now: () => Date.now(), sleep };

/** Resolves when the event loop has gone round. */
export const nextTurn = async (): Promise<void> => await sleep(0);

/** A client for the panel at the run's pace, ended by the run's stop button. */
export function connect(context: Context, panel: Panel, settings: Settings): Client {
	return connectBy(n8nTransport(context, panel), panel, settings, stopSignal(context));
}

/** The same over another transport, such as that of the credential's test. */
export function connectBy(
	transport: Transport,
	panel: Panel,
	settings: Settings,
	signal?: AbortSignal,
): Client {
	const { redact } = panel;
	const random = () => randomInt(1_000_000) / 1_000_000;
	const client = createClient({ ...settings, transport, clock, random, redact, signal });
	return async (request) => {
		const answer = await client(request);
		if (request.expects.includes('balance') && 'json' in answer) noteCurrency(panel, answer.json);
		return answer;
	};
}

/** Fires when the user stops the run; poll and editor contexts have none. */
export function stopSignal(context: Context): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal?.() : undefined;
}

/** Currencies by account, as panels told them together with a balance. */
const told = new Map<string, string>();

function noteCurrency({ identity }: Panel, balance: unknown): void {
	const currency = balanceIn(balance)?.currency?.trim();
	if (currency) told.set(identity, currency);
}

/** What any step, poll or form of this process was told of the account; null where none was. */
export function toldCurrency({ identity }: Panel): string | null {
	return told.get(identity) ?? null;
}
