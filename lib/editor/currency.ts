import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { listOf } from '../answers/list';
import { lookingAt } from '../errors/purpose';
import { clock, connect } from '../n8n/connect';
import { toldCurrency } from '../n8n/currencies';
import type { Panel } from '../n8n/panel';
import { isRecord } from '../values/record';
import { toText } from '../values/text';
import { minute } from '../values/time';

/** A list is not held up for long by a word beside its prices. */
const settings = { concurrency: 1, maxRetries: 0, requestsPerSecond: 0, timeoutMs: 5_000 };
/** For a panel that tells no currency with its balance either. */
const askAgainAfterMs = 5 * minute;

interface Asked {
	since: number;
	done: Promise<unknown>;
}

/** By account; one at a time. */
const asked = new Map<string, Asked>();

/**
 * The currency of a price list that has arrived: its own word or, where it has none, that of the
 * account, which is asked for once.
 */
export async function currencyOf(
	context: ILoadOptionsFunctions,
	panel: Panel,
	{ answer, action }: { answer: unknown; action: string },
): Promise<string | null> {
	const [first] = listOf(answer, [action]) ?? [];
	if (!first) return null;
	const beside = isRecord(answer) ? toText(answer.currency) : null;
	const named = beside ?? toText(first.currency) ?? toldCurrency(panel);
	if (named !== null) return named;
	const before = asked.get(panel.identity);
	const isFresh = before && clock.now() - before.since < askAgainAfterMs;
	await (isFresh ? before : ask(context, panel)).done;
	return toldCurrency(panel);
}

function ask(context: ILoadOptionsFunctions, panel: Panel): Asked {
	const client = connect(context, panel, settings);
	const request = { ...lookingAt('balance', { isCatalogue: false }), params: {}, repeatable: true };
	const asking = { since: clock.now(), done: client(request) };
	for (const [identity, { since }] of asked) {
		if (clock.now() - since >= askAgainAfterMs) asked.delete(identity);
	}
	asked.set(panel.identity, asking);
	return asking;
}
