import type { OrProblem } from '../../../../lib/values/result';
import { balanceRequest } from '../../../../lib/answers/balance';
import { type Call, collection, isBlank, safetyFields } from '../../../../lib/define';
import { inputFailure } from '../../../../lib/errors/failure';
import type { Look } from '../../../../lib/errors/purpose';
import { plus } from '../../../../lib/values/money';
import { isRecord } from '../../../../lib/values/record';
import { isOpen, isRemembered, type Item, type Run } from '../run';
import {
	type Appraisal,
	appraise,
	currencyIn,
	type Limits,
	type Looked,
	objection,
	type Spent,
	toBalance,
} from './objection';

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

const safety = collection({ displayName: 'Safety' }, safetyFields);

function readOne(raw: unknown): OrProblem<Limits> {
	const given = isRecord(raw) ? raw : {};
	// An expression that comes to nothing must not take its limit away in silence.
	const isEmpty = (name: string) => name in given && isBlank(given[name]);
	const read = safety.read(
		Object.fromEntries(Object.entries(given).filter(([name]) => !isEmpty(name))),
	);
	const empty = Object.entries(safetyFields).filter(([name]) => isEmpty(name));
	const problems = empty.map(([, { property }]) => `${property.displayName} is empty.`);
	if ('problem' in read) problems.push(read.problem);
	else if (problems.length === 0) return { checkFirst: false, ...read.value };
	return { problem: problems.join(' ') };
}

/**
 * Holds every purchase against its limits before the first one is sent. An item that breaks one, or
 * whose cost can't be known while a limit on it is set, fails here.
 */
export async function screen(run: Run, items: readonly Item[], limitsOf: LimitsOf): Promise<void> {
	const isMeant = (item: Item) => isOpen(item) && isBound(limitsOf.get(item));
	if (!items.some(isMeant)) return;
	const looksAtBalance = items.some((item) => isMeant(item) && limitsOf.get(item)?.checkFirst);
	const catalogue = await read(run, run.operation.catalogue);
	const account = looksAtBalance ? await read(run, balanceRequest) : null;
	const appraisals = await appraiseAll(run, items.filter(isMeant), catalogue, account);
	const balance = toBalance(account);
	const spent: Spent = { run: 0, thisTry: 0 };
	const keys = new Set<string>();
	for (const item of items) {
		const limits = limitsOf.get(item);
		if (!item.call || !limits) continue;
		const key = limits.deduplicationKey;
		// The second of two equal keys is not bought, so it costs nothing.
		if (key !== undefined && keys.has(key)) continue;
		const appraisal = appraisals(item.call);
		const found = isMeant(item)
			? objection({ asked: item.call, limits, appraisal, spent, balance })
			: null;
		if (found) {
			item.fail(found);
			continue;
		}
		item.call = appraisal.call ?? item.call;
		if (key !== undefined) keys.add(key);
		const cost = appraisal.cost ?? 0;
		spent.run = plus(spent.run, cost);
		if (!isRemembered(item)) spent.thisTry = plus(spent.thisTry, cost);
	}
}

/**
 * What the catalogue says of each call. A price such as 25.000 is read by the account's currency,
 * which is only asked for where there is one.
 */
async function appraiseAll(
	run: Run,
	meant: readonly Item[],
	catalogue: Looked,
	account: Looked,
): Promise<(call: Call) => Appraisal> {
	const appraising = (currency: string | null) => {
		const made = new Map<Call, Appraisal>();
		return (call: Call) => {
			const found = made.get(call) ?? appraise(call, catalogue, currency);
			made.set(call, found);
			return found;
		};
	};
	const first = appraising(currencyIn(account));
	const isDoubtful = ({ call }: Item) => call && first(call).doubtful !== undefined;
	if (account !== null || !meant.some(isDoubtful)) return first;
	return appraising(currencyIn(await read(run, balanceRequest)));
}

function isBound({ checkFirst, maxCost, maxTotalCost }: Partial<Limits> = {}): boolean {
	return checkFirst === true || maxCost !== undefined || maxTotalCost !== undefined;
}

async function read(run: Run, request: Look | null): Promise<Looked> {
	return request && (await run.client(request));
}
