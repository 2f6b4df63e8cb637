import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { balanceRequest } from '../answers/balance';
import { listOf } from '../answers/reading';
import type { Answer } from '../answers/refusal';
import { inputFailure } from '../errors/failure';
import { clock, connect, openPanel, type Panel, type Settings, toldCurrency } from '../n8n/connect';
import { stopError } from '../n8n/errors';
import { sharing } from '../n8n/sharing';
import type { Look } from '../errors/purpose';
import { products } from '../operations/product/products';
import { services } from '../operations/service/services';
import { isRecord } from '../values/record';
import { toPlainText, toText } from '../values/text';
import { minute } from '../values/dates';

/** How forms and the credential's test ask: somebody waits for the answer. */
export const editorSettings: Settings = {
	concurrency: 1,
	maxRetries: 0,
	requestsPerSecond: 0,
	timeoutMs: 30_000,
	// Long enough to page, search and change a form; short enough to see a new service soon.
	priceListMaxAgeMs: 5 * minute,
};

/** A price list with the currency of its prices, null where nobody knows it. */
export interface PriceList {
	answer: unknown;
	currency: string | null;
}

/**
 * The answer to a catalogue action for the editor, asked once in some minutes for each account.
 *
 * @param maxAgeMs how old it may be; 0 for always anew
 * @throws {NodeOperationError} where it can't be had, in the words an error item would have
 */
export async function catalogue(
	context: ILoadOptionsFunctions,
	list: Look,
	maxAgeMs = editorSettings.priceListMaxAgeMs,
): Promise<{ answer: unknown; panel: Panel }> {
	const node = context.getNode();
	const opened = await openPanel(context);
	if ('problem' in opened) throw stopError(node, inputFailure(list.action, opened.problem), 0);
	const { panel } = opened;
	const client = sharing(connect(context, panel, editorSettings), { panel, list, maxAgeMs });
	const answer = await client(list);
	if ('failure' in answer) throw stopError(node, answer.failure, 0);
	return { answer: answer.json, panel };
}

/** @throws {NodeOperationError} where the list can't be had; without a currency it can */
export async function priceList(context: ILoadOptionsFunctions, list: Look): Promise<PriceList> {
	const { answer, panel } = await catalogue(context, list);
	const [first] = listOf(answer, list.wrappers) ?? [];
	if (!first) return { answer, currency: null };
	const beside = isRecord(answer) ? toText(answer.currency) : null;
	const own = beside ?? toText(first.currency);
	return { answer, currency: own ?? (await accountCurrency(context, panel)) };
}

/** A panel that tells no currency with its balance either is not asked for it all the time. */
const askAgainAfterMs = 5 * minute;

/** When each account's balance was asked for last; forms that open together share one request. */
const asked = new Map<string, { since: number; done: Promise<Answer> }>();

async function accountCurrency(
	context: ILoadOptionsFunctions,
	panel: Panel,
): Promise<string | null> {
	const told = toldCurrency(panel);
	if (told !== null) return told;
	const now = clock.now();
	let last = asked.get(panel.identity);
	if (!last || now - last.since >= askAgainAfterMs)
		last = { since: now, done: balance(context, panel) };
	asked.set(panel.identity, last);
	await last.done;
	return toldCurrency(panel);
}

async function balance(context: ILoadOptionsFunctions, panel: Panel): Promise<Answer> {
	// The list has arrived: the word beside its prices is not worth a long wait.
	const client = connect(context, panel, { ...editorSettings, timeoutMs: 5_000 });
	return await client(balanceRequest);
}

/** The categories of what a catalogue offers, each with how many it has. */
function categoriesOf({ request, entriesIn }: typeof services | typeof products) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const { answer } = await catalogue(this, request);
		const counts = new Map<string, number>();
		for (const { record } of entriesIn(answer) ?? []) {
			const category = toPlainText(record.category);
			if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
		}
		return [...counts]
			.map(([value, count]) => ({ name: `${value} (${count})`, value }))
			.sort((a, b) => a.name.localeCompare(b.name));
	};
}

export const getServiceCategories = categoriesOf(services);
export const getProductCategories = categoriesOf(products);
