import { randomUUID } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Clock } from '../../../../lib/requests/limiter';
import { mutex, type TakeTurns } from './mutex';

/** One entry a purchase, two while it is open or in doubt, in n8n's one row for the node. */
const entriesAtMost = 100_000;
/**
 * Longer than other n8n processes take to write back rows they have read, one after the other. How long
 * that is, the store's own time tells: the slower the database and the larger the row, the longer.
 */
const settleMs = 200;
const settleTimes = 8;
const triesAtMost = 8;
const options = { mode: 'entries', maxEntries: entriesAtMost } as const;

export interface Claimed {
	/** Keys that nobody had recorded. */
	fresh: Set<string>;
	/** Keys whose purchase is known to be done. All others are in doubt. */
	done: Set<string>;
}

interface Recorded extends Claimed {
	/** How long n8n's store took. */
	tookMs: number;
}

/** Keys of purchases, kept for the node in n8n's own deduplication store. */
export interface KeyStore {
	/** Records the new ones among different keys before anything is bought by them. */
	claim(names: readonly string[]): Promise<Claimed>;
	/** Notes which purchases are done, and takes back the keys by which nothing was bought. */
	conclude(ended: { done: readonly string[]; undone: readonly string[] }): Promise<void>;
}

type Context = Pick<IExecuteFunctions, 'getWorkflow' | 'getNode'> & {
	helpers: Pick<IExecuteFunctions['helpers'], 'checkProcessedAndRecord' | 'removeProcessed'>;
};

/** n8n reads, changes and writes the whole row: runs in this process take turns. */
const inTurn = mutex();

/** A key is recorded together with a mark that it is open; the mark goes when the purchase is done. */
const keyMark = (name: string) => `key:${name}`;
const openMark = (name: string) => `open:${name}`;

export function keyStore(context: Context, clock: Clock, takeTurns: TakeTurns = inTurn): KeyStore {
	const { helpers } = context;
	const row = JSON.stringify([context.getWorkflow().id, context.getNode().id]);
	const usedTickets: string[] = [];

	const record = async (values: string[]) =>
		new Set<unknown>((await helpers.checkProcessedAndRecord(values, 'node', options)).new);
	const remove = async (values: string[]) => {
		if (values.length > 0) await helpers.removeProcessed(values, 'node', options);
	};

	/** n8n can only ask by recording: the marks of what was done before are taken out again. */
	const recordNew = async (names: readonly string[], ticket: string): Promise<Recorded> => {
		const startedAt = clock.now();
		const isNew = await record([
			...names.flatMap((name) => [keyMark(name), openMark(name)]),
			ticket,
		]);
		const fresh = new Set(names.filter((name) => isNew.has(keyMark(name))));
		const done = names.filter((name) => !fresh.has(name) && isNew.has(openMark(name)));
		await remove([...done.map(openMark), ...(fresh.size === 0 ? [ticket] : [])]);
		return { fresh, done: new Set(done), tookMs: clock.now() - startedAt };
	};

	/** Whether another process has undone what was recorded along with the ticket. */
	const isLost = async (ticket: string, tookMs: number) => {
		// A worker that read the row before that write and writes it back after it would undo it. Such
		// a write has come by now, and has taken the ticket with the keys.
		await clock.sleep(Math.max(settleMs, settleTimes * tookMs));
		return await takeTurns(row, async () => (await record([ticket])).has(ticket));
	};

	return {
		async claim(names) {
			const done = new Set<string>();
			let open = names;
			for (let tries = 0; tries < triesAtMost && open.length > 0; tries += 1) {
				const ticket = `ticket:${randomUUID()}`;
				const candidates = open;
				const recording = takeTurns(row, async () => await recordNew(candidates, ticket));
				const found = await recording.catch((error: unknown) => {
					// Two processes that make the row at once: one of them fails, and finds it afterwards.
					if (tries === 0) return null;
					throw error;
				});
				if (found === null) continue;
				for (const name of found.done) done.add(name);
				open = candidates.filter((name) => found.fresh.has(name));
				if (open.length === 0) break;
				const lost = await isLost(ticket, found.tookMs);
				// Not before: a purchase that ends meanwhile takes used tickets out.
				usedTickets.push(ticket);
				if (!lost) return { fresh: new Set(open), done };
			}
			if (open.length > 0) throw new Error('other runs keep writing to the store');
			return { fresh: new Set(), done };
		},
		async conclude({ done, undone }) {
			if (done.length === 0 && undone.length === 0) return;
			const marks = [...done, ...undone].map(openMark);
			const values = [...marks, ...undone.map(keyMark), ...usedTickets.splice(0)];
			await takeTurns(row, async () => await remove(values));
		},
	};
}
