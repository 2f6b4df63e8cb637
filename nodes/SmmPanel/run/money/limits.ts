import type { OrProblem } from '../../../../lib/values/result';
import { inputFailure } from '../../../../lib/errors/failure';
import { isRecord } from '../../../../lib/values/record';
import { isBlank, safetyFields } from '../../../../lib/define';
import { isOpen, isRemembered, type Item } from '../item';

/** What the user allows one purchase to be. */
export interface Limits {
	checkFirst: boolean;
	deduplicationKey?: string | undefined;
	maxCost?: number | undefined;
	maxTotalCost?: number | undefined;
}

export type LimitsOf = ReadonlyMap<Item, Limits>;

/** Reads every purchase's limits; an item whose limits can't be read fails before anything is sent. */
export function readLimits(items: readonly Item[]): LimitsOf {
	const found = new Map<Item, Limits>();
	const read = new Map<unknown, OrProblem<Limits>>();
	for (const item of items) {
		if (!item.call?.spends || !(isOpen(item) || isRemembered(item))) continue;
		const raw = item.given.safety;
		const limits = read.get(raw) ?? readOne(raw);
		read.set(raw, limits);
		if (!('problem' in limits)) found.set(item, limits);
		else if (isOpen(item)) item.fail(inputFailure(item.call.action, limits.problem));
	}
	return found;
}

function readOne(raw: unknown): OrProblem<Limits> {
	const given = isRecord(raw) ? raw : {};
	const problems: string[] = [];
	const read = <N extends keyof typeof safetyFields>(name: N) => {
		if (!(name in given)) return undefined;
		// An expression that comes to nothing must not take its limit away in silence.
		if (isBlank(given[name])) {
			problems.push(`${safetyFields[name].property.displayName} is empty.`);
			return undefined;
		}
		const result = safetyFields[name].read(given[name]);
		if ('value' in result) return result.value;
		problems.push(result.problem);
		return undefined;
	};
	const limits = {
		checkFirst: read('checkFirst') === true,
		deduplicationKey: read('deduplicationKey') as string | undefined,
		maxCost: read('maxCost') as number | undefined,
		maxTotalCost: read('maxTotalCost') as number | undefined,
	};
	return problems.length > 0 ? { problem: problems.join(' ') } : limits;
}
