import { listOf } from '../answers/reading';
import type { Answer } from '../answers/refusal';
import { stopped } from '../errors/unanswered';
import type { Look } from '../errors/purpose';
import type { Client } from '../requests/client';
import { firstOf } from '../values/record';
import { clock, type Panel } from './connect';

/** Few, because each may be megabytes. */
const keptAtMost = 20;

interface Kept {
	/** When it was asked for; the prices in it are no older. */
	since: number;
	isUnderWay: boolean;
	answer: Promise<Answer>;
}

/** Price lists by account, shared by all runs and forms of the process. */
const kept = new Map<string, Kept>();

interface Sharing {
	panel: Panel;
	/** How the price list is asked for, if there is one. */
	list: Look | null;
	/** How old a list may be; 0 for always anew. */
	maxAgeMs: number;
	signal?: AbortSignal | undefined;
}

/**
 * The same client, but where a price list that is young enough was downloaded for this account, or is
 * just under way, that one is the answer.
 */
export function sharing(client: Client, { panel, list, maxAgeMs, signal }: Sharing): Client {
	if (list === null || maxAgeMs <= 0) return client;
	const { action } = list;
	const key = `${action} ${panel.identity}`;
	return async (request) => {
		const isPlain = request.action === action && Object.keys(request.params).length === 0;
		if (!isPlain) return await client(request);
		const download = async () => await keep(key, list, client(request));
		const found = fresh(key, maxAgeMs);
		if (!found) return await download();
		const answer = await unlessStopped(found.answer, signal, action);
		// It may have been another run's time limit or Stop that cut the download off: this run asks anew.
		const isCutOff = 'failure' in answer && answer.failure.details.category === 'network';
		return isCutOff && !signal?.aborted
			? await (fresh(key, maxAgeMs)?.answer ?? download())
			: answer;
	};
}

function fresh(key: string, maxAgeMs: number): Kept | undefined {
	const found = kept.get(key);
	const isFresh = found && (found.isUnderWay || clock.now() - found.since < maxAgeMs);
	return isFresh ? found : undefined;
}

/** Keeps the answer if it is a price list: a refusal or an empty list may be gone the next moment. */
async function keep(key: string, list: Look, answer: Promise<Answer>): Promise<Answer> {
	const entry: Kept = { since: clock.now(), isUnderWay: true, answer };
	kept.delete(key);
	kept.set(key, entry);
	for (const oldest of kept.keys()) {
		if (kept.size <= keptAtMost) break;
		kept.delete(oldest);
	}
	const came = await answer;
	entry.isUnderWay = false;
	if (!('json' in came && isPriceList(came.json, list)) && kept.get(key) === entry)
		kept.delete(key);
	return came;
}

/** Whether there are records of something that can be bought: a list of errors has none. */
function isPriceList(json: unknown, { wrappers, idKeys }: Look): boolean {
	return listOf(json, wrappers)?.some((record) => firstOf(record, idKeys) !== undefined) ?? false;
}

/** Lets this run go on when it is stopped; the download goes on for the others. */
async function unlessStopped(
	answer: Promise<Answer>,
	signal: AbortSignal | undefined,
	action: string,
): Promise<Answer> {
	return await new Promise((resolve, reject) => {
		const stop = () => resolve({ failure: stopped(action) });
		if (signal?.aborted) stop();
		signal?.addEventListener('abort', stop, { once: true });
		answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop));
	});
}
