import { keyStore, type KeyStore } from '../../../../../nodes/SmmPanel/run/money/keyStore';
import {
	mutex,
	type StoreContext,
	storeRow,
} from '../../../../../nodes/SmmPanel/run/money/storeRow';
import type { VirtualTime } from './virtualTime';

/** How long a process takes to read the row, and then to write it back. */
export interface Pace {
	readMs: number;
	writeMs: number;
}

/** n8n's row for one node, which several n8n processes read and rewrite whole, without a lock. */
export class SharedRow {
	writes = 0;
	/** Makes the next writes fail. */
	failures = 0;
	private data: string[] = [];

	constructor(private readonly time: VirtualTime) {}

	get entries(): readonly string[] {
		return this.data;
	}

	/** The store as another process has it, where runs take turns among themselves only. */
	inProcess(pace: () => Pace): KeyStore {
		const change = async <T>(edit: (data: string[]) => T): Promise<T> => {
			const { readMs, writeMs } = pace();
			await this.time.sleep(readMs);
			const data = [...this.data];
			const result = edit(data);
			await this.time.sleep(writeMs);
			this.writes += 1;
			if (this.failures > 0) {
				this.failures -= 1;
				throw new Error('database is locked');
			}
			this.data = data;
			return result;
		};
		const helpers = {
			checkProcessedAndRecord: async (
				values: string[],
				_scope: string,
				options: { maxEntries: number },
			) =>
				await change((data) => {
					const known = new Set(data);
					const fresh = values.filter((value) => !known.has(value));
					data.push(...fresh);
					data.splice(0, data.length - options.maxEntries);
					return { new: fresh, processed: values.filter((value) => known.has(value)) };
				}),
			removeProcessed: async (values: string[]) =>
				await change((data) => {
					const gone = new Set(values);
					data.splice(0, data.length, ...data.filter((value) => !gone.has(value)));
				}),
		};
		const context = {
			getWorkflow: () => ({ id: 'w' }),
			getNode: () => ({ id: 'n' }),
			helpers,
		};
		const patience = { limitMs: 30_000 };
		return keyStore(
			storeRow(context as unknown as StoreContext, this.time, patience, mutex()),
			this.time,
		);
	}
}
