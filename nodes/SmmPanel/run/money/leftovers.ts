import { asError, type StoreRow } from './storeRow';

const triesAtMost = 3;
/** Tickets kept for the writes until the next claim brings others. */
const spare = 3;

/** Marks that have to be taken out of the store, and are, with the next write that takes out some. */
export class Leftovers {
	private marks: string[] = [];
	/** Recorded by this run and good for nothing else: by them is seen whether a write came through. */
	private tickets: string[] = [];

	add(...marks: readonly string[]): void {
		this.marks.push(...marks);
	}

	addTickets(...tickets: readonly string[]): void {
		this.tickets.push(...tickets);
	}

	/**
	 * A write may come through although it fails. Marks that are taken out a second time could be
	 * another run's by then, so that is first found out.
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
