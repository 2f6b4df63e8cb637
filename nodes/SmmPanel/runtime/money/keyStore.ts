import { randomUUID } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Clock } from '../../protocol/limiter';
import { mutex } from './mutex';

/** Two entries a purchase, in n8n's one row for the node. */
const entriesAtMost = 100_000;
/** Longer than another n8n process takes to write back a row it has read. */
const settleMs = 200;
const triesAtMost = 8;
const options = { mode: 'entries', maxEntries: entriesAtMost } as const;

export interface Claimed {
	fresh: Set<string>;
	/** Keys whose purchase is known to be done. */
	done: Set<string>;
	/** Keys recorded by a run that never told how the purchase ended. */
	inDoubt: Set<string>;
}

/** Keys of purchases, kept for the node in n8n's own deduplication store. */
export interface KeyStore {
	/** Records the new ones among different keys before anything is bought by them. */
	claim(keys: readonly string[]): Promise<Claimed>;
	/** Notes that the purchases of these keys are done. */
	finish(keys: readonly string[]): Promise<void>;
	/** Takes back keys by which nothing was bought. */
	release(keys: readonly string[]): Promise<void>;
}

/** n8n reads, changes and writes the whole row: runs in this process take turns. */
const inTurn = mutex();

export function keyStore(context: IExecuteFunctions, action: string, clock: Clock): KeyStore {
	const { helpers } = context;
	const row = JSON.stringify([context.getWorkflow().id, context.getNode().id]);
	const key = (name: string) => `${action}:${name}`;
	const doneMark = (name: string) => `done:${action}:${name}`;
	const record = async (values: string[]) =>
		await inTurn(row, async () => await helpers.checkProcessedAndRecord(values, 'node', options));
	const remove = async (values: string[]) => {
		if (values.length === 0) return;
		await inTurn(row, async () => await helpers.removeProcessed(values, 'node', options));
	};

	/** Those of the keys that were not recorded yet; they are now. */
	const recordNew = async (names: readonly string[]): Promise<Set<string>> => {
		let open = [...names];
		for (let tries = 0; tries < triesAtMost && open.length > 0; tries += 1) {
			const ticket = `ticket:${randomUUID()}`;
			const recorded = new Set((await record([...open.map(key), ticket])).new);
			open = open.filter((name) => recorded.has(key(name)));
			if (open.length === 0) return new Set();
			// A worker that read the row before this write and writes it back after it would undo it.
			// Such a write has come by now, and the ticket is gone with the keys: record them again.
			await clock.sleep(settleMs);
			const check = await record([ticket]);
			if (check.processed.length > 0) return new Set(open);
		}
		throw new Error('other runs keep writing to the store');
	};

	return {
		async claim(names) {
			const fresh = await recordNew(names);
			const known = names.filter((name) => !fresh.has(name));
			const { done, unmarked } = await marks(known, record, doneMark);
			await remove(unmarked.map(doneMark));
			return { fresh, done, inDoubt: new Set(unmarked) };
		},
		async finish(names) {
			if (names.length > 0) await record(names.map(doneMark));
		},
		async release(names) {
			await remove(names.map(key));
		},
	};
}

type Recorded = { new: unknown[]; processed: unknown[] };

/** n8n can only ask by recording, so what was not there is taken out again by the caller. */
async function marks(
	names: readonly string[],
	record: (values: string[]) => Promise<Recorded>,
	doneMark: (name: string) => string,
): Promise<{ done: Set<string>; unmarked: string[] }> {
	if (names.length === 0) return { done: new Set(), unmarked: [] };
	const unknown = new Set((await record(names.map(doneMark))).new);
	const unmarked = names.filter((name) => unknown.has(doneMark(name)));
	const done = new Set(names.filter((name) => !unknown.has(doneMark(name))));
	return { done, unmarked };
}
