import { KEPT_AT_MOST } from './verdict.ts';

export interface Recorded {
	minutes: number;
	seed: number;
	measuredOn: string;
	promises: string;
	work: string;
	faults: string;
	memory: string;
	trigger: { made: number; repeated: number };
	/** In bytes. */
	kept: { perRun: number; perMinute: number };
}

/** docs/soak.md: what was done, what came of it, and what the promises mean. */
export function page(run: Recorded): string {
	return `${[...opening, ...figures(run), ...meaning].join('\n\n')}\n`;
}

const opening = [
	'# Soak',
	'This page is written by `npm run soak`: half an hour of mixed work in a real n8n with the packed package, against the practice panel, under random faults. `npm run soak -- --minutes N --seed N` runs for another time, with the faults of that seed; it writes this page only with `--record`.',
	'Four callers use webhooks, each behind one operation of the node: they place orders with deduplication keys (a quarter of the requests is sent twice at the same moment, a fifth again later), follow hundreds of orders at once, read the catalogues, refill, cancel, order products, buy and renew proxies. Two triggers poll every ten seconds, while services change their rates and orders their statuses. Before three in ten requests a fault is drawn that strikes the next one or two requests for that action, whoever sends them. n8n saves no executions.',
];

function figures(run: Recorded): string[] {
	const { minutes, seed, trigger, kept } = run;
	const { perRun, perMinute } = kept;
	return [
		'## The last run',
		`${minutes.toFixed(1)} minutes with the seed ${seed}; ${run.measuredOn}, a machine that had other work.`,
		run.promises,
		'### Work',
		run.work,
		'*Bought before*, *in doubt* and *same run* are skipped items, by what their key’s record says. *Failed* are reads that ended in an error. What is done or unknown is held against the panel’s books.',
		'### Faults',
		run.faults,
		'### Trigger',
		`${trigger.made} changes were made at the panel and reported; ${trigger.repeated} reports came twice.`,
		'### Memory',
		run.memory,
		`The line through the samples after the warm-up ${perRun > 0 ? 'rises' : 'falls'} by ${Math.abs(Math.round(perRun))} bytes a request, ${Math.abs(perMinute / 1024).toFixed(1)} KiB a minute.`,
	];
}

const meaning = [
	'## How it is judged',
	'**Money.** Everything that is bought carries a mark that the panel keeps: a link of its own, a text for the seller, a username; for renewals, refills and cancellations the mark is the proxy or the order, which no other key is used for. At the end the panel’s books are read, mark by mark, and compared with all that callers were told.',
	`**Memory.** Every half minute n8n collects its garbage and tells how much of the V8 heap is used. A line is fitted to these samples by least squares, without the first third of the time, in which n8n fills its caches. Where the heap falls by more than 2 MiB from one sample to the next, something was given back at once, such as compiled code that is no longer used; a new line of the same slope begins there, so that no growth hides behind the fall. The line may rise by ${KEPT_AT_MOST} bytes a request at most. The items, answer and execution of one request are several KiB, so whatever kept one of them for good would rise faster; on the other side, what n8n itself moves up and down by chance is far less over thousands of requests. RSS is shown and not judged: V8 gives memory back to the system when it likes.`,
	'**Handles.** After the warm-up, after two thirds and at the end the callers pause until nothing is under way. Sockets, timers and listeners may then be at most eight more than after the warm-up, which is what connections that are kept alive account for.',
];
