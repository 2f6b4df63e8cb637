import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { listOf } from '../answers/list';
import { inputFailure } from '../errors/failure';
import { lookingAt } from '../errors/purpose';
import { clock, connect, openPanel, toldCurrency } from '../n8n/connect';
import { stopError } from '../n8n/errors';
import type { Panel } from '../n8n/panel';
import { sharing } from '../n8n/sharing';
import { isRecord } from '../values/record';
import { toText } from '../values/text';
import { minute } from '../values/time';

/** Long enough to page, search and change a form; short enough to see a new service soon. */
const maxAgeMs = 5 * minute;
export const editorSettings = {
	concurrency: 1,
	maxRetries: 0,
	requestsPerSecond: 0,
	timeoutMs: 30_000,
};

/** A catalogue with the currency of its prices, where anybody knows it. */
export interface PriceList {
	answer: unknown;
	currency: string | null;
}

/**
 * The answer to a catalogue action for the editor, asked once in some minutes for each account.
 *
 * @throws {NodeOperationError} in the words an error item would have
 */
export async function catalogue(context: ILoadOptionsFunctions, action: string): Promise<unknown> {
	return (await askFor(context, action)).answer;
}

/** @throws {NodeOperationError} where the catalogue can't be had */
export async function priceList(
	context: ILoadOptionsFunctions,
	action: string,
): Promise<PriceList> {
	const { answer, panel } = await askFor(context, action);
	return { answer, currency: await currencyOf(context, panel, { answer, action }) };
}

async function askFor(
	context: ILoadOptionsFunctions,
	action: string,
): Promise<{ answer: unknown; panel: Panel }> {
	const node = context.getNode();
	const opened = await openPanel(context);
	if ('problem' in opened) throw stopError(node, inputFailure(action, opened.problem), 0);
	const { panel } = opened;
	const client = sharing(connect(context, panel, editorSettings), { panel, action, maxAgeMs });
	const answer = await client({
		...lookingAt(action, { isCatalogue: true }),
		params: {},
		repeatable: true,
	});
	if ('failure' in answer) throw stopError(node, answer.failure, 0);
	return { answer: answer.json, panel };
}

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
