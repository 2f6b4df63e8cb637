import type { Params } from './params.ts';
import type { ProfileName } from './profiles/names.ts';

export interface LoggedRequest {
	profile: ProfileName;
	action: string;
	/** Without the key; passwords are masked. */
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
const SECRET = /^(password|pass|key)$/i;
const MASK = '***';

export class RequestLog {
	private readonly ring: LoggedRequest[] = [];
	private next = 0;
	private readonly counts = new Map<string, number>();
	private readonly key: string;

	constructor(key: string) {
		this.key = key;
	}

	add(profile: ProfileName, params: Params, at: number, contentType: string): LoggedRequest {
		const entry: LoggedRequest = {
			profile,
			action: this.masked('action', params.get('action') ?? ''),
			params: this.shown(params),
			at: new Date(at).toISOString(),
			contentType,
			booked: false,
			answered: 'waiting',
		};
		this.ring[this.next % KEPT] = entry;
		this.next += 1;
		const counter = `${profile} ${entry.action}`;
		this.counts.set(counter, (this.counts.get(counter) ?? 0) + 1);
		return entry;
	}

	list(filter: RequestFilter = {}): LoggedRequest[] {
		const oldest = this.next > KEPT ? this.next % KEPT : 0;
		return [...this.ring.slice(oldest), ...this.ring.slice(0, oldest)].filter(
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
		this.ring.length = 0;
		this.next = 0;
		this.counts.clear();
	}

	private shown(params: Params): Record<string, string> {
		const pairs = [...params].filter(([name]) => name !== 'key');
		return Object.fromEntries(
			pairs.map(([name, value]) => [this.cutOut(name), this.masked(name, value)]),
		);
	}

	private masked(name: string, value: string): string {
		return SECRET.test(name) ? MASK : this.cutOut(value);
	}

	/** Finds the key wherever a client put it by mistake; a short one only where it is alone. */
	private cutOut(text: string): string {
		if (text === this.key) return MASK;
		return this.key.length < 8 ? text : text.split(this.key).join(MASK);
	}
}

const matches = (wanted: string | undefined, is: string): boolean =>
	wanted === undefined || wanted === is;
