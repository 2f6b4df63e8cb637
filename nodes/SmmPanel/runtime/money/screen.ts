import { isRecord } from '../../protocol/record';
import type { Failure } from '../../protocol/errors/failure';
import { failure, inputFailure } from '../../protocol/errors/failure';
import { toMoney } from '../../protocol/values/money';
import type { Prepared, Quote } from '../define';
import type { Run } from '../run';
import type { Slot } from '../slot';
import { fail, isOpen } from '../slot';
import type { Limits, LimitsOf } from './limits';

/**
 * Holds every purchase against its limits before the first one is sent. An item that breaks one, or
 * whose cost can't be known while a limit on it is set, fails here.
 */
export async function screen(run: Run, slots: readonly Slot[], limitsOf: LimitsOf): Promise<void> {
	const bound = [...limitsOf.values()].filter(isBound);
	if (bound.length === 0) return;
	const catalogue = await read(run, run.operation.catalogue);
	const balance = bound.some(({ checkFirst }) => checkFirst) ? await read(run, 'balance') : null;
	const budget = startBudget(bound, balance);
	const keys = new Set<string>();
	for (const slot of slots) {
		const limits = limitsOf.get(slot);
		if (!limits || !isBound(limits) || !isOpen(slot)) continue;
		const key = limits.deduplicationKey;
		// The second of two equal keys is not bought, so it costs nothing.
		if (key !== undefined && keys.has(key)) continue;
		if (key !== undefined) keys.add(key);
		const found = check(slot.prepared, limits, catalogue, budget);
		if (found) fail(slot, found);
	}
}

interface Budget {
	/** What the limit for the run leaves. */
	left: number;
	/** What the balance leaves; null when it is not looked at. */
	balance: number | null;
	/** Why the balance could not be read. */
	noBalance: Failure | null;
	limit: number;
}

type Answer = { json: unknown } | { failure: Failure } | null;

function check(
	prepared: Prepared,
	limits: Limits,
	catalogue: Answer,
	budget: Budget,
): Failure | null {
	const action = prepared.api;
	const limited = limits.maxCost !== undefined || limits.maxTotalCost !== undefined;
	if (catalogue && 'failure' in catalogue) return notChecked(catalogue.failure, action);
	if (limits.checkFirst && budget.noBalance) return notChecked(budget.noBalance, action);
	const quote: Quote =
		catalogue && prepared.quote ? prepared.quote(catalogue.json) : { cost: null, problems: [] };
	if (quote.problems.length > 0 && (limits.checkFirst || quote.cost === null)) {
		return inputFailure(action, quote.problems.join(' '));
	}
	const { cost } = quote;
	if (cost === null) {
		if (!limited) return null;
		return inputFailure(
			action,
			"The cost can't be known beforehand, so a cost limit can't be kept",
		);
	}
	if (limits.maxCost !== undefined && cost > limits.maxCost) {
		return inputFailure(
			action,
			`The cost would be ${cost}, more than Max Cost (${limits.maxCost})`,
		);
	}
	if (limits.maxTotalCost !== undefined && cost > budget.left) {
		return inputFailure(
			action,
			`The cost would be ${cost}, which takes the run over Max Total Cost (${budget.limit})`,
		);
	}
	if (limits.checkFirst && budget.balance !== null && cost > budget.balance) {
		const error = `The balance does not cover this item: it costs ${cost}, and ${budget.balance} would be left`;
		return failure({ action, category: 'funds', outcome: 'not_sent', error });
	}
	budget.left = exact(budget.left - cost);
	if (budget.balance !== null) budget.balance = exact(budget.balance - cost);
	return null;
}

function isBound({ checkFirst, maxCost, maxTotalCost }: Limits): boolean {
	return checkFirst || maxCost !== undefined || maxTotalCost !== undefined;
}

function startBudget(bound: readonly Limits[], balance: Answer): Budget {
	const totals = bound.flatMap(({ maxTotalCost }) => maxTotalCost ?? []);
	const limit = totals.length > 0 ? Math.min(...totals) : Infinity;
	const json = balance && 'json' in balance ? balance.json : null;
	const amount = isRecord(json) ? toMoney(json.balance) : null;
	const noBalance =
		balance === null || amount !== null
			? null
			: 'failure' in balance
				? balance.failure
				: inputFailure('balance', 'The panel did not send a balance');
	return { left: limit, limit, balance: amount, noBalance };
}

async function read(run: Run, action: string | null): Promise<Answer> {
	if (action === null) return null;
	return await run.client({ action, params: {}, repeatable: true, spends: false });
}

/** What the check needs could not be read, so the item was not sent. */
function notChecked(found: Failure, action: string): Failure {
	const { category, panelMessage, httpStatus } = found.details;
	return failure({
		action,
		category,
		outcome: 'not_sent',
		panelMessage,
		httpStatus,
		error: `Not sent, because it could not be checked first: ${found.error}`,
		message: found.message,
	});
}

/** Without the dust of binary fractions. */
function exact(amount: number): number {
	return Number(amount.toFixed(9));
}
