import type { IExecuteFunctions } from 'n8n-workflow';
import type { Clock } from '../../../../lib/requests/pace';

/** One entry a purchase, two while it is open or in doubt, and some for the claims under way. */
const options = { mode: 'entries', maxEntries: 101_000 } as const;
const sweepsAtMost = 3;
/** Tickets kept for the sweeps until the next claim brings others. */
const spare = 3;
/** Longer than other n8n processes take to write back rows they had read before. */
export const settleMs = 200;

export type StoreContext = Pick<IExecuteFunctions, 'getWorkflow' | 'getNode'> & {
	helpers: Pick<IExecuteFunctions['helpers'], 'checkProcessedAndRecord' | 'removeProcessed'>;
};

/** n8n's entries for the node, which it reads, changes and writes as a whole. */
export interface StoreRow {
	/** @returns those that were not there before */
	record(values: readonly string[]): Promise<ReadonlySet<unknown>>;
	/** Leaves entries that are no longer needed to the next sweep, as each write takes the whole row. */
	drop(marks: readonly string[]): void;
	/** The same for entries that mean nothing: one that is gone shows that the sweep came through. */
	dropTickets(tickets: readonly string[]): void;
	/**
	 * Removes what was dropped.
	 *
	 * @param isLast all tickets too: there will be no further writes
	 */
	sweep(isLast: boolean): Promise<void>;
	/** Does several of these without another run of this process in between. */
	inTurn<T>(task: () => Promise<T>): Promise<T>;
	/** Whether a call has gone without an answer. */
	isSilent(): boolean;
}

const inThisProcess = mutex();

export function storeRow(
	context: StoreContext,
	clock: Clock,
	patience: Patience,
	takeTurns = inThisProcess,
): StoreRow {
	const { helpers } = context;
	const name = JSON.stringify([context.getWorkflow().id, context.getNode().id]);
	const marks: string[] = [];
	const tickets: string[] = [];
	let isSilent = false;
	const call = async <T>(write: Promise<T>): Promise<T> =>
		await patiently(write, patience, clock).catch((error: unknown) => {
			isSilent ||= error instanceof NoAnswer;
			throw error;
		});
	const record = async (values: readonly string[]) => {
		const recorded = helpers.checkProcessedAndRecord([...values], 'node', options);
		return new Set<unknown>((await call(recorded)).new);
	};
	const sweep = async (isLast: boolean) => {
		const [ticket] = tickets;
		const spent = tickets.splice(0, isLast ? Infinity : Math.max(1, tickets.length - spare));
		const values = [...marks.splice(0), ...spent];
		if (values.length === 0) return;
		for (let tries = 1; ; tries += 1) {
			const removed = helpers.removeProcessed([...values], 'node', options);
			const failed = await call(removed).then(() => null, asError);
			if (!failed) return;
			if (ticket === undefined || tries === sweepsAtMost || isSilent) throw failed;
			await clock.sleep(settleMs);
			// A write that fails may have come through all the same, and a mark that is removed twice could
			// be another run's by then.
			if (!(await record([ticket])).has(ticket)) continue;
			tickets.push(ticket);
			return;
		}
	};
	return {
		record,
		drop: (some) => void marks.push(...some),
		dropTickets: (some) => void tickets.push(...some),
		sweep,
		inTurn: async (task) => await takeTurns(name, task),
		isSilent: () => isSilent,
	};
}

/** How long a call to the store is waited for. */
interface Patience {
	limitMs: number;
	/** Once it fires, what still has to be written gets two more seconds. */
	stop?: AbortSignal | undefined;
}

const graceMs = 2000;

export class NoAnswer extends Error {
	constructor() {
		super("n8n's store does not answer");
	}
}

/**
 * Waits for a call as long as patience lasts. A call that was given up may still end, unseen: there
 * is no way to cancel what n8n does with its database.
 *
 * @throws {NoAnswer}
 */
async function patiently<T>(
	call: Promise<T>,
	{ limitMs, stop }: Patience,
	clock: Clock,
): Promise<T> {
	const over = new AbortController();
	const wait = async (ms: number): Promise<never> => {
		await clock.sleep(ms, over.signal);
		throw new NoAnswer();
	};
	const stopped = async (): Promise<never> => {
		await new Promise<void>((resolve) => {
			if (stop?.aborted) resolve();
			stop?.addEventListener('abort', () => resolve(), { once: true, signal: over.signal });
		});
		return await wait(graceMs);
	};
	const ends = [wait(limitMs), stopped()];
	for (const each of ends) each.catch(() => undefined);
	try {
		return await Promise.race([call, ...ends]);
	} finally {
		over.abort();
	}
}

/** Runs tasks of one name one after the other. */
export function mutex() {
	const tails = new Map<string, Promise<unknown>>();
	return async <T>(name: string, task: () => Promise<T>): Promise<T> => {
		const mine = (tails.get(name) ?? Promise.resolve()).then(task, task);
		tails.set(name, mine);
		try {
			return await mine;
		} finally {
			if (tails.get(name) === mine) tails.delete(name);
		}
	};
}

export function asError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error('it gave no reason');
}
