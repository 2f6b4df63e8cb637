import { randomUUID } from 'crypto';
import type { Clock } from '../../../../lib/requests/pace';
import { asError, NoAnswer, settleMs, type StoreRow } from './storeRow';

/** What was found of the keys that were asked for; all others are in doubt. */
export interface Claimed {
	/** Nobody had recorded them. */
	fresh: ReadonlySet<string>;
	/** Their purchase is known to be done. */
	done: ReadonlySet<string>;
	/** Only some of what they name was bought, and no more will be. */
	partly: ReadonlySet<string>;
}

/** Keys by how their purchases ended; `undone`: provably nothing was bought. */
type EndedKeys = Record<'done' | 'undone' | 'partly', readonly string[]>;

/** Keys that could not be recorded, or not for certain. */
export class NotClaimed extends Error {
	constructor(
		message: string,
		/** Some of them may be recorded all the same, and stay so. */
		readonly isLeftBehind: boolean,
	) {
		super(message);
	}
}

/** How long a record is left alone before it is looked at again, as a multiple of the time it took. */
const settleTimes = 8;
const claimsAtMost = 8;
const looksAtMost = 3;
/** Entries with random names that a claim records with its keys, to see later whether its write holds. */
const ticketsAClaim = 4;

/**
 * The marks of a key: both while its purchase is open or in doubt, the first alone when it is done,
 * the second alone when only some of it was bought.
 */
const keyMark = (name: string) => `key:${name}`;
const openMark = (name: string) => `open:${name}`;

export type KeyStore = ReturnType<typeof keyStore>;

/** Keys of purchases, kept for the node in n8n's own deduplication store. */
export function keyStore(row: StoreRow, clock: Clock) {
	/** n8n can only ask by recording: the marks of what was there before are taken out again. */
	const recordNew = async (names: readonly string[], tickets: readonly string[]) => {
		const startedAt = clock.now();
		const marks = names.flatMap((name) => [keyMark(name), openMark(name)]);
		const isNew = await row.record([...marks, ...tickets]);
		const tookMs = clock.now() - startedAt;
		const having = (key: boolean, open: boolean) =>
			names.filter(
				(name) => isNew.has(keyMark(name)) === key && isNew.has(openMark(name)) === open,
			);
		const found = {
			fresh: having(true, true),
			done: having(false, true),
			partly: having(true, false),
		};
		row.drop([...found.done.map(openMark), ...found.partly.map(keyMark)]);
		if (found.fresh.length === 0) row.dropTickets(tickets);
		// Where that fails they count as in doubt from now on: the safe side.
		if (found.fresh.length < names.length)
			await row.sweep(found.fresh.length === 0).catch(() => undefined);
		return { ...found, tookMs };
	};

	/** Whether the row still has what was recorded along with a ticket. Asking records it anew. */
	const has = async (ticket = '') =>
		await row.inTurn(async () => !(await row.record([ticket])).has(ticket));

	/** Whether no other process has undone what was recorded along with the tickets. */
	const isKept = async (tickets: readonly string[], tookMs: number): Promise<boolean> => {
		for (let look = 0; ; look += 1) {
			// A worker that read the row before that write and writes it back after it would undo it. Such
			// a write has come by now, and has taken the tickets with the keys.
			await clock.sleep(Math.max(settleMs, settleTimes * tookMs));
			const found = await has(tickets[look]).catch(asError);
			if (!(found instanceof Error)) return found;
			if (look + 1 === looksAtMost || row.isSilent()) throw new NotClaimed(found.message, true);
		}
	};

	const claimOnce = async (names: readonly string[], isFirst: boolean) => {
		const tickets = Array.from({ length: ticketsAClaim }, () => `ticket:${randomUUID()}`);
		const found = await row.inTurn(async () => await recordNew(names, tickets)).catch(asError);
		if (found instanceof Error) {
			// A write may come through although it fails.
			const isWritten = row.isSilent() || (await has(tickets[0]).catch(() => true));
			row.drop(tickets);
			// Two processes that make the row at once: one of them fails, and finds it afterwards.
			if (isFirst && !isWritten) return null;
			throw new NotClaimed(found.message, isWritten);
		}
		if (found.fresh.length === 0) return { ...found, isOurs: false };
		const isOurs = await isKept(tickets, found.tookMs);
		// Only now: any sweep may take the tickets it is given out of the row, where isKept looks for them.
		if (isOurs) row.dropTickets(tickets);
		else row.drop(tickets);
		return { ...found, isOurs };
	};

	const note = async ({ done, undone, partly }: EndedKeys, isLast: boolean) => {
		await row.inTurn(async () => {
			row.drop([...done, ...undone].map(openMark));
			row.drop([...undone, ...partly].map(keyMark));
			await row.sweep(isLast);
		});
	};

	return {
		/**
		 * Records the new ones among different keys before anything is bought by them.
		 *
		 * @throws {NotClaimed}
		 */
		async claim(names: readonly string[]): Promise<Claimed> {
			if (row.isSilent()) throw new NotClaimed(new NoAnswer().message, false);
			const done = new Set<string>();
			const partly = new Set<string>();
			let open = names;
			for (let tries = 0; tries < claimsAtMost && open.length > 0; tries += 1) {
				const found = await claimOnce(open, tries === 0);
				if (!found) continue;
				for (const name of found.done) done.add(name);
				for (const name of found.partly) partly.add(name);
				open = found.fresh;
				if (found.isOurs) return { fresh: new Set(open), done, partly };
			}
			if (open.length > 0) throw new NotClaimed('other runs keep writing to the store', false);
			return { fresh: new Set(), done, partly };
		},
		/** Notes how purchases ended; where it fails, their keys stay in doubt. */
		conclude: async (ended: EndedKeys) => await note(ended, false),
		/** The same for the last ones, with whatever else this run has left in the store. */
		close: async (ended: EndedKeys) => await note(ended, true),
	};
}
