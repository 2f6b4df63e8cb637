import { notSent } from '../../../../lib/errors/failure';
import type { Clock } from '../../../../lib/requests/pace';
import { second } from '../../../../lib/values/dates';
import { type Item, maySend, type Run, untried } from '../run';
import { type End, endOf, skip } from './bought';
import { type KeyStore, NotClaimed } from './keyStore';
import { asError } from './storeRow';

export type KeyOf = (item: Item) => string | undefined;

/** Answers that come within this time are noted together: each note rewrites n8n's whole row. */
const paceMs = second;

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
		const names = this.keysOf(keyed);
		const found = await this.store.claim(names).catch(asError);
		keyed.forEach((item, at) => {
			const name = names[at] ?? '';
			if (found instanceof Error) refuse(item, found);
			else if (found.fresh.has(name)) this.open.add(item);
			else skip(item, name, found);
		});
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

	private keysOf(items: readonly Item[]): string[] {
		return items.map((item) => this.keyOf(item) ?? '');
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
		const undone = withEnd('undone');
		const ended = {
			done: this.keysOf(withEnd('done')),
			undone: this.keysOf(undone),
			partly: this.keysOf(withEnd('partly')),
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

/** Its key could not be recorded, so nothing is bought for it. */
function refuse(item: Item, why: Error): void {
	const isLeftBehind = !(why instanceof NotClaimed) || why.isLeftBehind;
	const found = notSent(item.call?.action ?? '', 'input', {
		error: `Not sent, because n8n could not record the deduplication key: ${why.message}`,
		message: isLeftBehind
			? "Nothing was bought for it in this run, but its deduplication key may stay recorded. If the next run skips it as in doubt, look at the order list on the panel's website, and give it another key."
			: 'Run this item again. Nothing was bought for it in this run.',
	});
	item.end(isLeftBehind ? 'barred' : 'settled', [{ failure: found }]);
}

/** Nothing was bought for the item, but its key can't be taken back: that is told with its failures. */
function bar(item: Item, run: Run): void {
	const outputs = item.outputs().map((output) => {
		const found = output && 'failure' in output ? output.failure : untried(item, run);
		return { failure: { ...found, message: `${found.message} ${isLeft}` } };
	});
	item.end('barred', outputs);
}

const isLeft =
	'n8n could not take back its deduplication key: give it another key, or the next run skips it as in doubt. Nothing was bought for it.';
