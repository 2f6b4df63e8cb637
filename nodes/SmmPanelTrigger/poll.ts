import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { clearLeftBehind, oneAtATime } from '../../lib/n8n/polls';
import type { Change } from './compare/change';
import { toItem, type Origin } from './item';
import { afterReporting, isStore, noReports, recall, remember, revisionOf } from './memory';
import { failureError, nothingToShow, tellerOf, tooMuch } from './teller';
import { openVisit } from './visit';

type Output = INodeExecutionData[][] | null;

/** Enough to build a workflow on. */
const sampleSize = 10;

/** One poll of the trigger: what has changed at the panel since the last one, null when nothing. */
export async function poll(context: IPollFunctions): Promise<Output> {
	if (context.getMode() === 'manual') return await testEvent(context);
	return await oneAtATime(context, async () => await look(context));
}

async function look(context: IPollFunctions): Promise<Output> {
	const store = context.getWorkflowStaticData('node');
	const teller = tellerOf(context, store);
	const visit = await openVisit(context);
	if ('failure' in visit) return teller.failed(visit.failure, null);
	const { event, panel, scope, watch, credential } = visit;
	if (teller.isWaiting(credential)) return null;

	const revision = revisionOf(store);
	const memory = recall(store, scope);
	const news = await watch.look(panel, memory?.kept ?? null);
	// Another poll was faster: what this one saw is older, and is found again if it still holds.
	if (revisionOf(store) !== revision) return null;
	if ('failure' in news) return teller.failed(news.failure, credential);

	const { changes, kept, isFirst, left } = news;
	const against = isFirst ? null : memory;
	const reported = changes.map(({ id }) => id);
	const reports = afterReporting(against?.reports ?? noReports, reported, left);
	const memoryNow = { since: against?.since ?? panel.now, reports, kept };
	if (!remember(store, scope, memoryNow)) return teller.failed(tooMuch(), credential);
	teller.succeeded();
	clearLeftBehind(context, isStore);
	return items(changes, { event, scope, against, now: panel.now });
}

/** For "Fetch Test Event": a few records as they are, and nothing is remembered. */
async function testEvent(context: IPollFunctions): Promise<Output> {
	const node = context.getNode();
	const visit = await openVisit(context);
	if ('failure' in visit) throw failureError(node, visit.failure);
	const { event, panel, scope, watch } = visit;
	const found = await watch.sample(panel);
	if ('failure' in found) throw failureError(node, found.failure);
	if (found.length === 0) throw failureError(node, nothingToShow());
	return items(found.slice(0, sampleSize), { event, scope, against: null, now: panel.now });
}

function items(changes: readonly Change[], origin: Origin): Output {
	return changes.length > 0 ? [changes.map((change) => toItem(change, origin))] : null;
}
