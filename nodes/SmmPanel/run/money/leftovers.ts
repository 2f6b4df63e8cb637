import { asError, type StoreRow } from './storeRow';

const triesAtMost = 3;
/** Tickets kept for the writes until the next claim brings others. */
const spare = 3;

/**
 * Entries of this run that the store no longer needs. They wait for the next write that removes
 * anything, because each write rewrites n8n's whole row.
 */
export class Leftovers {
	private marks: string[] = [];
	/** Entries that mean nothing: one that a write was to remove is gone if the write came through. */
	private tickets: string[] = [];

	add(...marks: readonly string[]): void {
		this.marks.push(...marks);
	}

	addTickets(...tickets: readonly string[]): void {
		this.tickets.push(...tickets);
	}

	/**
	 * Removes them. A write that fails may have come through all the same, and a mark that is removed
	 * twice could be another run's by then. So before a second try it looks for a ticket that was to
	 * be removed with the marks.
	 *
	 * @param all the tickets too: there will be no further writes
	 * @param wait between two tries
	 */
	async sweep(row: StoreRow, all: boolean, wait: () => Promise<void>): Promise<void> {
		const [ticket] = this.tickets;
		const spent = this.tickets.splice(0, all ? Infinity : Math.max(1, this.tickets.length - spare));
		const values = [...this.marks.splice(0), ...spent];
		if (values.length === 0) return;
		for (let tries = 1; ; tries += 1) {
			const failed = await row.remove(values).then(() => null, asError);
			if (!failed) return;
			if (ticket === undefined || tries === triesAtMost || row.isSilent()) throw failed;
			await wait();
			const isGone = (await row.record([ticket])).has(ticket);
			if (!isGone) continue;
			this.tickets.push(ticket);
			return;
		}
	}
}
