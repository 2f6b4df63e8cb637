import type { Reading } from './memory/gauge.ts';

/** What n8n's process held at a moment of the run. */
export interface Sample extends Reading {
	/** Minutes since the start. */
	at: number;
	/** Requests to its webhooks so far. */
	runs: number;
	/** Taken while no request was under way. */
	quiet: boolean;
}

/** Those of the loaded process after the warm-up, the first third of the time. */
export const warm = (samples: readonly Sample[], minutes: number): Sample[] =>
	samples.filter(({ at, quiet }) => !quiet && at >= minutes / 3);

/** The first sample of each quarter, and the last one of all. */
export function atQuarters(samples: readonly Sample[], minutes: number): Sample[] {
	const quarters = [0, 0.25, 0.5, 0.75].flatMap(
		(part) => samples.find(({ at }) => at >= part * minutes) ?? [],
	);
	return [...new Set([...quarters, ...samples.slice(-1)])];
}
