/** Counts by two names. */
export class Tally {
	private readonly counts = new Map<string, Map<string, number>>();

	add(row: string, column: string, by = 1): void {
		const found = this.counts.get(row) ?? new Map<string, number>();
		found.set(column, (found.get(column) ?? 0) + by);
		this.counts.set(row, found);
	}

	get rows(): string[] {
		return [...this.counts.keys()];
	}

	count(row: string, column: string): number {
		return this.counts.get(row)?.get(column) ?? 0;
	}

	/** Over all rows. */
	total(column: string): number {
		return this.rows.reduce((sum, row) => sum + this.count(row, column), 0);
	}
}
