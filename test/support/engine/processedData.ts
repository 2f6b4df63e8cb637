import { createHash } from 'node:crypto';
import type {
	DeduplicationItemTypes,
	DeduplicationScope,
	ICheckProcessedContextData,
	ICheckProcessedOptions,
	IDataDeduplicator,
	IDeduplicationOutput,
} from 'n8n-workflow';

interface Row {
	mode: string;
	data: string[];
}

/**
 * The table behind n8n's deduplication helpers, in memory and with n8n's habits: one row a node,
 * md5 entries, read and rewritten whole without a lock, equal values of one call all new.
 */
export class ProcessedData implements IDataDeduplicator {
	/** Rows written, as a database would count them. */
	writes = 0;

	/** Set to make every access fail, as when the database is gone. */
	broken: Error | null = null;

	/** Says of each call, by its number, whether it fails before or after its write, or hangs. */
	fault: (call: number) => 'before' | 'after' | 'hangs' | null = () => null;

	private calls = 0;

	private readonly rows = new Map<string, string>();

	clear(): void {
		this.rows.clear();
		this.writes = 0;
		this.broken = null;
		this.calls = 0;
		this.fault = () => null;
	}

	/** How many entries a node has. */
	count(workflowId: string, nodeId: string): number {
		return this.parse(this.rows.get(`${workflowId} n:${nodeId}`))?.data.length ?? 0;
	}

	async checkProcessedAndRecord(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
		options: ICheckProcessedOptions,
	): Promise<IDeduplicationOutput> {
		const place = placeOf(scope, context, options);
		const isLate = await this.strike();
		const hashes = items.map(hash);
		const row = await this.find(place);
		if (!row) {
			if (options.maxEntries) hashes.splice(0, hashes.length - options.maxEntries);
			await this.save(place, { mode: options.mode, data: hashes });
			if (isLate) throw gone();
			return { new: items, processed: [] };
		}
		const known = new Set(row.data);
		const isNew = hashes.map((each) => !known.has(each));
		row.data.push(...hashes.filter((_, at) => isNew[at]));
		if (options.maxEntries) row.data.splice(0, row.data.length - options.maxEntries);
		await this.save(place, row);
		if (isLate) throw gone();
		return {
			new: items.filter((_, at) => isNew[at]),
			processed: items.filter((_, at) => !isNew[at]),
		};
	}

	async removeProcessed(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
		options: ICheckProcessedOptions,
	): Promise<void> {
		const place = placeOf(scope, context, options);
		const isLate = await this.strike();
		const row = await this.find(place);
		if (!row) return;
		for (const each of items.map(hash)) {
			const at = row.data.indexOf(each);
			if (at !== -1) row.data.splice(at, 1);
		}
		await this.save(place, row);
		if (isLate) throw gone();
	}

	async clearAllProcessedItems(
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
		options: ICheckProcessedOptions,
	): Promise<void> {
		await this.turn();
		this.rows.delete(placeOf(scope, context, options));
	}

	async getProcessedDataCount(
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
		options: ICheckProcessedOptions,
	): Promise<number> {
		return (await this.find(placeOf(scope, context, options)))?.data.length ?? 0;
	}

	/** @returns whether the call fails after its write */
	private async strike(): Promise<boolean> {
		this.calls += 1;
		const found = this.fault(this.calls);
		if (found === 'before') throw gone();
		if (found === 'hangs') await new Promise(() => undefined);
		return found === 'after';
	}

	private async find(place: string): Promise<Row | null> {
		await this.turn();
		return this.parse(this.rows.get(place));
	}

	private async save(place: string, row: Row): Promise<void> {
		await this.turn();
		this.writes += 1;
		this.rows.set(place, JSON.stringify(row));
	}

	/** A database answers later: whoever reads meanwhile reads what was there before. */
	private async turn(): Promise<void> {
		await new Promise((resolve) => setImmediate(resolve));
		if (this.broken) throw this.broken;
	}

	private parse(text: string | undefined): Row | null {
		return text === undefined ? null : (JSON.parse(text) as Row);
	}
}

function placeOf(
	scope: DeduplicationScope,
	{ workflow, node }: ICheckProcessedContextData,
	{ mode }: ICheckProcessedOptions,
): string {
	if (mode !== 'entries') throw new Error(`Only the mode "entries" is played here, not "${mode}"`);
	if (!workflow.id) throw new Error('n8n keeps processed data of saved workflows only');
	return `${workflow.id} ${scope === 'node' ? `n:${node?.id}` : ''}`;
}

const gone = () => new Error('database is gone');

function hash(item: DeduplicationItemTypes): string {
	return createHash('md5').update(item.toString()).digest('base64');
}
