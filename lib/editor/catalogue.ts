import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { inputFailure } from '../errors/failure';
import { lookingAt } from '../errors/purpose';
import { connect, openPanel } from '../n8n/connect';
import { stopError } from '../n8n/errors';
import type { Panel } from '../n8n/panel';
import { sharing } from '../n8n/sharing';
import { minute } from '../values/time';
import { currencyOf } from './currency';

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
