import { given, type Params } from '../params.ts';
import { faultSchema, type Fault, type FaultRequest, type Spoiling } from './kinds.ts';

interface Scripted {
	fault: Fault;
	seen: number;
	left: number;
	/** When a limit let requests pass, for the last minute. */
	passed: number[];
}

/** What befalls one request: waits add up, but only one fault can spoil an answer. */
export interface Fate {
	waits: { ms: number; booked: boolean }[];
	spoiling: Spoiling | null;
}

/** How often faults of a kind have struck requests for an action. */
export interface Struck {
	action: string;
	kind: Fault['kind'];
	booked: boolean;
	times: number;
}

const MINUTE = 60_000;
const PLURALS = ['orders', 'refills', 'proxy_id'];

export class FaultScript {
	private scripted: Scripted[] = [];
	private readonly counts = new Map<string, Struck>();

	add(request: FaultRequest): void {
		const fault = faultSchema.parse(request);
		this.scripted.push({ fault, seen: 0, left: timesOf(fault), passed: [] });
	}

	clear(): void {
		this.scripted = [];
	}

	reset(): void {
		this.clear();
		this.counts.clear();
	}

	/** Since the last reset. */
	struck(): Struck[] {
		return [...this.counts.values()];
	}

	take(profile: string, params: Params, now: number): Fate {
		const fate: Fate = { waits: [], spoiling: null };
		if (this.scripted.length === 0) return fate;
		for (const scripted of this.scripted) {
			const { fault } = scripted;
			if (fault.kind !== 'latency' && fate.spoiling) continue;
			if (!isMeant(fault, profile, params) || !strikes(scripted, now)) continue;
			this.count(fault, params);
			if (fault.kind === 'latency') fate.waits.push(fault);
			else fate.spoiling = fault;
		}
		this.scripted = this.scripted.filter(({ left }) => left > 0);
		return fate;
	}

	private count({ kind, booked }: Fault, params: Params): void {
		const action = given(params, 'action');
		const name = JSON.stringify([action, kind, booked]);
		const times = (this.counts.get(name)?.times ?? 0) + 1;
		this.counts.set(name, { action, kind, booked, times });
	}
}

function timesOf(fault: Fault): number {
	if (fault.times === 'always') return Number.POSITIVE_INFINITY;
	const isLimit = fault.kind === 'rateLimit' && fault.perMinute !== undefined;
	return fault.times ?? (isLimit ? Number.POSITIVE_INFINITY : 1);
}

function strikes(scripted: Scripted, now: number): boolean {
	scripted.seen += 1;
	const { fault } = scripted;
	if (fault.kind === 'rateLimit' && fault.perMinute !== undefined && scripted.seen > fault.after)
		if (isWithin(fault.perMinute, scripted.passed, now)) return false;
	const turn = scripted.seen - scripted.fault.after;
	if (turn < 1 || (turn - 1) % scripted.fault.every !== 0) return false;
	scripted.left -= 1;
	return true;
}

/** Notes the request where the limit lets it pass; what is refused counts for nothing. */
function isWithin(perMinute: number, passed: number[], now: number): boolean {
	while (passed[0] !== undefined && (passed[0] <= now - MINUTE || passed[0] > now)) passed.shift();
	if (passed.length >= perMinute) return false;
	passed.push(now);
	return true;
}

function isMeant(fault: Fault, profile: string, params: Params): boolean {
	if (fault.profile !== undefined && fault.profile !== profile) return false;
	if (fault.action !== undefined && fault.action !== given(params, 'action')) return false;
	if (fault.kind === 'singleErrorForMany' && !PLURALS.some((name) => params.has(name)))
		return false;
	return Object.entries(fault.where ?? {}).every(([name, value]) => params.get(name) === value);
}
