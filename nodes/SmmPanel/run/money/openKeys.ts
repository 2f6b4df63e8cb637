import type { Clock } from '../../../../lib/requests/pace';
import type { Item } from '../item';
import { maySend, type Run } from '../run';
import { bar, claimKeys, endOf, type End, type KeyOf } from './claim';
import type { KeyStore } from './keyStore';

/** Answers that come within this time are noted together: each note rewrites n8n's whole row. */
const paceMs = 1000;

/** The keys a run has recorded whose purchase has not been noted as ended. */
export class OpenKeys {
	private readonly open = new Set<Item>();
	private readonly notes = new Set<Promise<void>>();
	private beingNoted = 0;
	private readonly end = new AbortController();
	private isPaced = false;
	private hasFailed = false;
	private wake: () => void = () => undefined;

	constructor(
		private readonly run: Run,
		private readonly store: KeyStore,
		private readonly keyOf: KeyOf,
		private readonly clock: Clock,
		/** How many there may be: should the process die, all of them are in doubt. */
		private readonly most: number,
	) {}

	/** Records the keys of some items once there is room for them, or the run has ended. */
	async claim(items: readonly Item[]): Promise<void> {
		const keyed = items.filter((item) => this.keyOf(item) !== undefined);
		while (maySend(this.run) && this.free() < keyed.length) {
			const ended = this.ended();
			if (this.free() + ended.length >= keyed.length) await this.note(ended);
			else await new Promise<void>((resolve) => (this.wake = resolve));
		}
		if (keyed.length === 0 || !maySend(this.run)) return;
		const claimed = await claimKeys(this.store, keyed, this.keyOf);
		for (const item of claimed) this.open.add(item);
	}

	/** To be called when an item has its answer, or will get none. */
	answered(): void {
		this.wake();
		if (this.isPaced) return;
		this.isPaced = true;
		void this.clock
			.sleep(paceMs, this.end.signal)
			.then(async () => {
				this.isPaced = false;
				await this.note(this.ended());
			})
			.catch(() => undefined);
	}

	/** Notes what is left, when nothing more is sent. */
	async close(): Promise<void> {
		this.end.abort();
		await Promise.all(this.notes);
		await this.note([...this.open], true);
		if (this.hasFailed)
			this.run.context.addExecutionHints?.({ message: notNoted, type: 'warning' });
	}

	private free(): number {
		return this.most - this.open.size - this.beingNoted;
	}

	private ended(): Item[] {
		return [...this.open].filter((item) => endOf(item) !== null);
	}

	private async note(items: readonly Item[], isLast = false): Promise<void> {
		const written = this.write(items, isLast);
		this.notes.add(written);
		await written;
		this.notes.delete(written);
	}

	private async write(items: readonly Item[], isLast: boolean): Promise<void> {
		for (const item of items) this.open.delete(item);
		this.beingNoted += items.length;
		const withEnd = (end: End) => items.filter((item) => endOf(item, isLast) === end);
		const keysOf = (some: readonly Item[]) => some.map((item) => this.keyOf(item) ?? '');
		const undone = withEnd('undone');
		const ended = {
			done: keysOf(withEnd('done')),
			undone: keysOf(undone),
			partly: keysOf(withEnd('partly')),
		};
		const isNews = Object.values(ended).some((keys) => keys.length > 0);
		try {
			if (isLast) await this.store.close(ended);
			else if (isNews) await this.store.conclude(ended);
		} catch {
			this.hasFailed ||= isNews;
			for (const item of undone) bar(item, this.run);
		} finally {
			this.beingNoted -= items.length;
			this.wake();
		}
	}
}

const notNoted =
	'n8n could not note how some purchases ended. Their deduplication keys count as "in doubt" from now on.';
