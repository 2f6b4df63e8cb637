import type { Pool } from 'undici';
import type { Engine } from '../engine/engine.ts';
import type { Bench } from './bench.ts';
import type { Finding } from './finding.ts';

export type Mode = 'moving' | 'limited' | 'few';

/** What a contender's process offers it. */
export interface Lab {
	/**
	 * The panel's address, answering after so many milliseconds; `moving` where each answer is to
	 * differ from the last one in what no event is about, `limited` where it takes 60 orders a minute,
	 * `few` where it sells 34 services instead of 10,000.
	 */
	url(latencyMs?: number, mode?: Mode): string;
	/** n8n's engine with our package and n8n's HTTP Request node. */
	engine(): Promise<Engine>;
	/** A bare client with so many connections. */
	pool(connections: number): Pool;
	key: string;
}

/**
 * One way to do a case's work, set up in a process of its own. What it returns does the work once
 * and tells how many results came of it, so that nobody wins by doing less.
 */
export type Contender = (lab: Lab) => Promise<() => Promise<number>>;

export interface Case {
	name: string;
	title: string;
	contenders: Readonly<Record<string, Contender>>;
	measure(bench: Bench): Promise<Finding[]>;
}
