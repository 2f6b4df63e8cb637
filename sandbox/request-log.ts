import type { Params } from './params.ts';
import type { ProfileName } from './profiles/names.ts';
import { shortened } from './shortened.ts';
import type { Veil } from './veil.ts';

export interface LoggedRequest {
	profile: ProfileName;
	action: string;
	/** Without the key; passwords are masked, and what is very long is cut. */
	params: Record<string, string>;
	at: string;
	contentType: string;
	booked: boolean;
	/** `answered`, `refused`, the kind of the fault, or `waiting`. */
	answered: string;
}

export interface RequestFilter {
	profile?: string | undefined;
	action?: string | undefined;
}

const KEPT = 20_000;
const KEPT_BYTES = 16 * 1024 * 1024;
/** What one request may fill of it. */
const ROOM = 256 * 1024;
/** Whoever makes up an action a request must not fill the memory with their names. */
const COUNTED_ACTIONS = 1_000;
const OTHERS = '(others)';

export class RequestLog {
	private kept: { entry: LoggedRequest; bytes: number }[] = [];
	private oldest = 0;
	private bytes = 0;
	private readonly counts = new Map<string, number>();
	private readonly veil: Veil;

	constructor(veil: Veil) {
		this.veil = veil;
	}

	add(profile: ProfileName, params: Params, at: number, contentType: string): LoggedRequest {
		const told = [
			this.veil.value('action', params.get('action') ?? ''),
			this.veil.text(contentType),
		];
		const [action = '', type = ''] = shortened(told, 1_000).texts;
		const shown = shortened(Object.entries(this.veil.params(params)).flat(), ROOM);
		const entry: LoggedRequest = {
			profile,
			action,
			params: Object.fromEntries(inPairs(shown.texts)),
			at: new Date(at).toISOString(),
			contentType: type,
			booked: false,
			answered: 'waiting',
		};
		this.keep(entry, shown.bytes);
		this.tally(`${profile} ${action}`, `${profile} ${OTHERS}`);
		return entry;
	}

	list(filter: RequestFilter = {}): LoggedRequest[] {
		return this.kept
			.slice(this.oldest)
			.map(({ entry }) => entry)
			.filter(
				(entry) => matches(filter.profile, entry.profile) && matches(filter.action, entry.action),
			);
	}

	/** Keeps counting beyond what the list still holds. */
	count(filter: RequestFilter = {}): number {
		let sum = 0;
		for (const [counter, count] of this.counts) {
			const [profile = '', action = ''] = counter.split(/ (.*)/s);
			if (matches(filter.profile, profile) && matches(filter.action, action)) sum += count;
		}
		return sum;
	}

	clear(): void {
		this.kept = [];
		this.oldest = 0;
		this.bytes = 0;
		this.counts.clear();
	}

	private keep(entry: LoggedRequest, bytes: number): void {
		this.kept.push({ entry, bytes });
		this.bytes += bytes;
		while (this.kept.length - this.oldest > KEPT || this.bytes > KEPT_BYTES) {
			this.bytes -= this.kept[this.oldest]?.bytes ?? 0;
			this.oldest += 1;
		}
		// Moving all of them up for each that goes would make every request dear.
		if (this.oldest > this.kept.length / 2) {
			this.kept = this.kept.slice(this.oldest);
			this.oldest = 0;
		}
	}

	private tally(counter: string, others: string): void {
		const isKnown = this.counts.has(counter) || this.counts.size < COUNTED_ACTIONS;
		const counted = isKnown ? counter : others;
		this.counts.set(counted, (this.counts.get(counted) ?? 0) + 1);
	}
}

const inPairs = (texts: readonly string[]): string[][] =>
	texts.flatMap((name, n) => (n % 2 === 0 ? [[name, texts[n + 1] ?? '']] : []));

const matches = (wanted: string | undefined, is: string): boolean =>
	wanted === undefined || wanted === is;
