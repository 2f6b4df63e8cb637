import type { IExecuteFunctions } from 'n8n-workflow';
import type { Clock } from '../../../../lib/requests/pace';
import { NoAnswer, type Patience, patiently } from './patience';

/** One entry a purchase, two while it is open or in doubt, and some for the claims under way. */
const entriesAtMost = 101_000;
const options = { mode: 'entries', maxEntries: entriesAtMost } as const;

export type StoreContext = Pick<IExecuteFunctions, 'getWorkflow' | 'getNode'> & {
	helpers: Pick<IExecuteFunctions['helpers'], 'checkProcessedAndRecord' | 'removeProcessed'>;
};

/** n8n's entries for the node, which it reads, changes and writes as a whole. */
export interface StoreRow {
	/** @returns those that were not there before */
	record(values: readonly string[]): Promise<ReadonlySet<unknown>>;
	remove(values: readonly string[]): Promise<void>;
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
	takeTurns: TakeTurns = inThisProcess,
): StoreRow {
	const { helpers } = context;
	const name = JSON.stringify([context.getWorkflow().id, context.getNode().id]);
	let isSilent = false;
	const call = async <T>(write: Promise<T>): Promise<T> =>
		await patiently(write, patience, clock).catch((error: unknown) => {
			isSilent ||= error instanceof NoAnswer;
			throw error;
		});
	return {
		async record(values) {
			const recorded = helpers.checkProcessedAndRecord([...values], 'node', options);
			return new Set<unknown>((await call(recorded)).new);
		},
		async remove(values) {
			await call(helpers.removeProcessed([...values], 'node', options));
		},
		inTurn: async (task) => await takeTurns(name, task),
		isSilent: () => isSilent,
	};
}

export type TakeTurns = <T>(name: string, task: () => Promise<T>) => Promise<T>;

/** Runs tasks of one name one after the other. */
export function mutex(): TakeTurns {
	const tails = new Map<string, Promise<unknown>>();
	return async (name, task) => {
		const before = tails.get(name) ?? Promise.resolve();
		const mine = before.then(task, task);
		const tail = mine.catch(() => undefined);
		tails.set(name, tail);
		try {
			return await mine;
		} finally {
			if (tails.get(name) === tail) tails.delete(name);
		}
	};
}
