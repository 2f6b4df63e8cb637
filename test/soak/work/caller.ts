import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Item } from '../../../scripts/n8n/execution.ts';
import type { PanelControl } from '../../../scripts/panel/control.ts';
import type { Claim, Kind } from '../accounts/claim.ts';
import { endingOf } from '../accounts/ending.ts';
import { drawFault } from '../faults.ts';
import type { Random } from '../random.ts';
import type { Tally } from '../tally.ts';

/** What all callers write down. */
export interface Notes {
	claims: Claim[];
	/** By path: requests, items, and how the items ended. */
	tally: Tally;
	/** Requests without the answer they should have, each as a sentence. */
	unanswered: string[];
	/** Answers with the API key in them, by their path. */
	indiscreet: string[];
}

export interface CallerOptions {
	url: string;
	control: PanelControl;
	random: Random;
	/** The panel's API key. */
	key: string;
	notes: Notes;
	/** How likely a request meets a fault. */
	faults: number;
}

const GIVES_UP_AFTER_MS = 180_000;
const items = z.array(z.record(z.unknown()));

/** Somebody who uses the webhooks, one request after the other. */
export class Caller {
	readonly random: Random;
	readonly control: PanelControl;
	private readonly options: CallerOptions;

	constructor(options: CallerOptions) {
		this.random = options.random;
		this.control = options.control;
		this.options = options;
	}

	/** Lets the panel spoil its next answers to the action, or not, as chance has it. */
	async temptFate(action: string): Promise<void> {
		if (!this.random.chance(this.options.faults)) return;
		await this.control('fault', drawFault(this.random, action));
	}

	/** Posts the items; an answer that is not as long as it should be is noted and is null. */
	async post(
		path: string,
		body: readonly object[],
		isWhole: (answer: readonly Item[]) => boolean,
	): Promise<Item[] | null> {
		const { notes } = this.options;
		notes.tally.add(path, 'requests');
		const answer = await this.fetched(path, body);
		if ('items' in answer && isWhole(answer.items)) {
			notes.tally.add(path, 'items', answer.items.length);
			return answer.items;
		}
		const said = 'items' in answer ? `answered with ${answer.items.length} items` : answer.problem;
		notes.unanswered.push(`${path}: ${said}`);
		return null;
	}

	/** Reads records; gives those that came without an error. */
	async read(
		path: string,
		body: object,
		isWhole: (answer: readonly Item[]) => boolean,
	): Promise<Item[]> {
		const answer = (await this.post(path, [body], isWhole)) ?? [];
		const records = answer.filter((item) => !('error' in item));
		this.options.notes.tally.add(path, 'done', records.length);
		this.options.notes.tally.add(path, 'failed', answer.length - records.length);
		return records;
	}

	/** Notes what an item says became of what can be found by the mark; gives the id of what was bought. */
	claim(path: string, kind: Kind, mark: string, item: Item, idField: string): string | null {
		const { ending, id } = endingOf(item, idField);
		this.options.notes.tally.add(path, ending);
		this.options.notes.claims.push({ kind, mark, ending, id });
		return id;
	}

	private async fetched(
		path: string,
		body: readonly object[],
	): Promise<{ items: Item[] } | { problem: string }> {
		try {
			const response = await fetch(`${this.options.url}/webhook/soak-${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ items: body }),
				signal: AbortSignal.timeout(GIVES_UP_AFTER_MS),
			});
			const text = await response.text();
			if (text.includes(this.options.key)) this.options.notes.indiscreet.push(path);
			if (!response.ok) return { problem: `HTTP ${response.status}: ${text.slice(0, 200)}` };
			return { items: items.parse(JSON.parse(text)) };
		} catch (error) {
			return { problem: String(error) };
		}
	}

	/** People don't ask without a pause. */
	async pause(): Promise<void> {
		await delay(this.random.int(0, 600));
	}
}
