import type { Say } from '../../../scripts/lib/progress.ts';
import type { Gate } from '../gate.ts';
import type { Sample } from '../sample.ts';
import type { Reading } from './gauge.ts';

export interface ObserverOptions {
	measure(): Promise<Reading>;
	gate: Gate;
	/** How long the run is to be. */
	minutes: number;
	/** Since its start. */
	minutesSince(): number;
	/** Requests so far, and those that were not answered. */
	requests(): { sent: number; unanswered: number };
	say: Say;
}

/** Takes samples of n8n's process. */
export class Observer {
	readonly samples: Sample[] = [];
	private readonly options: ObserverOptions;

	constructor(options: ObserverOptions) {
		this.options = options;
	}

	/** At the first time after each third of the run everything else pauses for it. */
	async sample(): Promise<void> {
		const { gate, minutes, minutesSince } = this.options;
		const thirds = Math.floor((minutesSince() * 3) / minutes);
		if (thirds <= this.samples.filter(({ quiet }) => quiet).length) await this.take(false);
		else await gate.alone(() => this.take(true));
	}

	/** For when nothing is under way. */
	async sampleQuiet(): Promise<void> {
		await this.take(true);
	}

	private async take(quiet: boolean): Promise<void> {
		const { measure, minutesSince, requests, say } = this.options;
		const reading = await measure();
		const { sent, unanswered } = requests();
		const sample = { ...reading, at: minutesSince(), runs: sent, quiet };
		this.samples.push(sample);
		say(progress(sample, unanswered));
	}
}

const MIB = 1024 * 1024;

const progress = ({ at, runs, heapUsed, rss, sockets, quiet }: Sample, unanswered: number) =>
	[
		`${at.toFixed(1)} min: ${runs} requests, ${unanswered} unanswered`,
		`heap ${(heapUsed / MIB).toFixed(1)} MiB, RSS ${Math.round(rss / MIB)} MiB`,
		`${sockets} sockets${quiet ? ', while quiet' : ''}`,
	].join('; ');
