import type { LeanPanel } from '../panel/start.ts';
import type { Lane, Measured, Place } from './lane.ts';
import { openLane } from './lane.ts';

export interface Sample extends Measured {
	requests: number;
}

export interface Rules {
	/** How often each contender runs; those named otherwise, that often. */
	rounds: number;
	fewer?: Readonly<Record<string, number>>;
	/** Runs before the first that counts, where a process runs more than once. */
	warmUps?: number;
	/** What each run has to result in, where contenders must agree on it. */
	results?: number;
	/** Those with a new process for every run: for what a process leaves open, or has only once. */
	fresh?: readonly string[];
}

export interface Bench {
	/** Runs contenders in turn, round by round, each in a process of its own. */
	race<Name extends string>(names: readonly Name[], rules: Rules): Promise<Record<Name, Sample[]>>;
	place: Place;
	tarballBytes: number;
}

export function benchOf(
	caseName: string,
	place: Place,
	panel: LeanPanel,
	tarballBytes: number,
): Bench {
	const sample = async (name: string, lane: Lane, results: number | undefined): Promise<Sample> => {
		await panel.takeRequests();
		const measured = await lane.run();
		if (results !== undefined && measured.results !== results) {
			throw new Error(`"${name}" gave ${measured.results} results instead of ${results}`);
		}
		return { ...measured, requests: await panel.takeRequests() };
	};
	const open = async (name: string, { warmUps = 1, results, fresh = [] }: Rules) => {
		const lane = await openLane(place, caseName, name);
		const untimed = fresh.includes(name) ? 0 : warmUps;
		for (let at = 0; at < untimed; at += 1) await sample(name, lane, results);
		return lane;
	};
	return {
		place,
		tarballBytes,
		async race(names, rules) {
			const samples = new Map<string, Sample[]>(names.map((name) => [name, []]));
			const lanes = new Map<string, Lane>();
			try {
				for (let round = 0; round < rules.rounds; round += 1) {
					for (const name of rotated(names, round)) {
						if (round >= (rules.fewer?.[name] ?? rules.rounds)) continue;
						const lane = lanes.get(name) ?? (await open(name, rules));
						lanes.set(name, lane);
						samples.get(name)?.push(await sample(name, lane, rules.results));
						if (!rules.fresh?.includes(name)) continue;
						lanes.delete(name);
						await lane.stop();
					}
				}
			} finally {
				for (const lane of lanes.values()) await lane.stop();
			}
			const found: Partial<Record<string, Sample[]>> = Object.fromEntries(samples);
			return isComplete(found, names) ? found : fail(names);
		},
	};
}

function rotated<T>(list: readonly T[], by: number): T[] {
	const from = by % list.length;
	return [...list.slice(from), ...list.slice(0, from)];
}

function isComplete<Name extends string>(
	found: Partial<Record<string, Sample[]>>,
	names: readonly Name[],
): found is Record<Name, Sample[]> {
	return names.every((name) => found[name] !== undefined);
}

function fail(names: readonly string[]): never {
	throw new Error(`Not all of ${names.join(', ')} ran`);
}
