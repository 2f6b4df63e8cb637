import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { type Failure, inputFailure } from '../../lib/errors/failure';
import { openPanel, readSettings } from '../../lib/n8n/connect';
import { askWithin, clearLeftBehind, oneAtATime } from '../../lib/n8n/polls';
import { credentialName } from '../../lib/n8n/transport';
import type { OrProblem } from '../../lib/values/result';
import { shorten } from '../../lib/values/text';
import type { Change } from './compare/change';
import type { PanelEvent } from './event';
import { events } from './events';
import { type Origin, toItem } from './item';
import * as memories from './memory';
import { failureError, tellerOf } from './trouble';

type Output = INodeExecutionData[][] | null;

/** One poll of the trigger: what has changed at the panel since the last one, null when nothing. */
export async function poll(context: IPollFunctions): Promise<Output> {
	if (context.getMode() === 'manual') return await testEvent(context);
	return await oneAtATime(context, async () => await look(context));
}

async function look(context: IPollFunctions): Promise<Output> {
	const store = context.getWorkflowStaticData('node');
	const teller = tellerOf(context, store);
	const opened = await open(context);
	if ('failure' in opened) return teller.failed(opened.failure, null);
	const { event, panel, scope, watch, credential } = opened;
	// Who publishes may have mended it at the panel, which is then asked at once.
	if (!teller.isPublishing && teller.isWaiting(credential)) return null;

	const stored = store.memory;
	const memory = memories.recall(store, scope);
	const news = await watch.look(panel, memory?.kept ?? null, teller.isPublishing);
	// Another poll was faster: what this one saw is older, and is found again if it still holds.
	if (store.memory !== stored) return null;
	if ('failure' in news) return teller.failed(news.failure, credential);

	const { changes, kept, isFirst, left } = news;
	const against = isFirst ? null : memory;
	const reported = changes.map(({ id }) => id);
	const reports = memories.afterReporting(against?.reports ?? memories.noReports, reported, left);
	const isSame = kept === against?.kept && reports === against?.reports;
	const now = { since: against?.since ?? panel.now, reports, kept };
	if (!isSame && !memories.remember(store, scope, now)) {
		return teller.failed(tooMuch.failure, credential);
	}
	teller.succeeded();
	clearLeftBehind(context, memories.isStore);
	return items(changes, { event, scope, against, now: panel.now });
}

/** Enough to build a workflow on. */
const sampleSize = 10;

/** For "Fetch Test Event": a few records as they are, and nothing is remembered. */
async function testEvent(context: IPollFunctions): Promise<Output> {
	const node = context.getNode();
	const opened = await open(context);
	if ('failure' in opened) throw failureError(node, opened.failure);
	const { event, panel, scope, watch } = opened;
	const found = await watch.sample(panel);
	if ('failure' in found) throw failureError(node, found.failure);
	if (found.length === 0) throw failureError(node, nothingToShow.failure);
	return items(found.slice(0, sampleSize), { event, scope, against: null, now: panel.now });
}

function items(changes: readonly Change[], origin: Origin): Output {
	return changes.length > 0 ? [changes.map((change) => toItem(change, origin))] : null;
}

/** What a poll watches and whom it asks; what is wrong with parameters or credential is a failure. */
async function open(context: IPollFunctions) {
	const read = readParameters(context);
	if ('problem' in read) return refusal(read.problem);
	const { event, raw } = read;
	const opened = event.open(raw);
	if ('problem' in opened) return refusal(opened.problem);
	const settings = readSettings(raw.options, 'poll');
	if ('failure' in settings) return refusal(settings.failure.error);
	const access = await openPanel(context).catch(unreadableCredential);
	if ('failure' in access) return access;
	if ('problem' in access) return refusal(access.problem);
	const { panel } = access;
	const account = context.getNode().credentials?.[credentialName]?.id ?? null;
	return {
		event: event.value,
		watch: opened.watch,
		panel: askWithin(context, panel, settings.settings, raw.options),
		/** Other parameters, another account or another panel have a memory of their own. */
		scope: memories.hashOf([account, panel.url, panel.zone, event.value, ...opened.basis], 16),
		/** Another one once the key is corrected, which is then tried at once. */
		credential: panel.identity.slice(0, 8),
	};
}

/** The event's parameters as the user gave them, expressions resolved. */
function readParameters(
	context: IPollFunctions,
): OrProblem<{ event: PanelEvent; raw: Record<string, unknown> }> {
	try {
		const value: unknown = context.getNodeParameter('event');
		const event = events.find((each) => each.value === value);
		if (!event) return { problem: `There is no event "${shorten(String(value), 40)}".` };
		const raw: Record<string, unknown> = {};
		for (const name of [...Object.keys(event.fields), 'options']) {
			raw[name] = context.getNodeParameter(name, null) ?? undefined;
		}
		return { event, raw };
	} catch (error) {
		const said = error instanceof Error ? error.message : 'it could not be read';
		return { problem: `A parameter is not valid: ${said}` };
	}
}

function refusal(
	problem: string,
	message = 'Correct this in the trigger, then publish the workflow again.',
): { failure: Failure } {
	return { failure: { ...inputFailure('poll', problem), message } };
}

/** n8n throws where the credential was deleted, or none was chosen. */
function unreadableCredential(error: unknown) {
	const said = error instanceof Error ? `: ${error.message}` : '';
	return refusal(
		`The credential of this trigger can't be read${said}`,
		'If it was deleted, choose another one in the trigger or create it anew, then publish the workflow again.',
	);
}

const nothingToShow = refusal(
	'The panel has nothing to show for this event yet',
	'Loosen the filters, or order something first. A published workflow reports changes even if there is nothing to show now.',
);

const tooMuch = refusal(
	'What has to be remembered for this event is too large',
	'Watch fewer IDs, or spread them over several triggers.',
);
