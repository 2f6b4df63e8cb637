import type { IDataObject, INode, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import type { Failure } from '../../lib/errors/failure';
import { inputFailure } from '../../lib/errors/failure';
import { clock } from '../../lib/n8n/connect';
import { toItem } from './item';
import { pollError } from './pollError';
import { activationOf, oneAtATime } from './running';
import { recall, recallTrouble, remember, rememberTrouble, turnOf } from './state';
import { isDueToTell, isWaiting, troubleAfter, type Trouble } from './trouble';
import { openVisit, type Visit } from './visit';

type Output = INodeExecutionData[][] | null;

/** One poll of the trigger: what has changed at the panel since the last one, null when nothing. */
export async function poll(context: IPollFunctions): Promise<Output> {
	if (context.getMode() === 'manual') return await sample(context);
	return await oneAtATime(context, async () => {
		const store = context.getWorkflowStaticData('node');
		const teller = { store, node: context.getNode(), activation: activationOf(context) };
		const visit = await openVisit(context, store);
		if ('failure' in visit) return failed(visit.failure, '', teller);
		const trouble = recallTrouble(store);
		if (trouble && isWaiting(trouble, visit.panel.now, visit.credential)) {
			return tell(trouble, teller);
		}
		return await watch(visit, teller);
	});
}

async function watch(visit: Visit, teller: Teller): Promise<Output> {
	const { event, panel, scope, store } = visit;
	const memory = recall(store, scope);
	const turn = turnOf(store);
	const look = await visit.watch.look(panel, memory?.kept ?? null);
	// Another poll was faster: what this one saw is older, and is found again if it still holds.
	if (turnOf(store) !== turn) return null;
	if ('failure' in look) return failed(look.failure, visit.credential, teller);
	const since = !memory || memory.kept === null ? panel.now : memory.since;
	const memoryNow = { since, turn: memory?.turn ?? 0, kept: look.kept };
	if (!remember(store, scope, memoryNow)) return failed(tooMuch(), visit.credential, teller);
	rememberTrouble(store, null);
	if (look.changes.length === 0) return null;
	const origin = { event, panel: panel.url, since, now: panel.now };
	return [look.changes.map((change) => toItem(change, origin))];
}

/** For "Fetch Test Event": a few records as they are, and nothing is remembered. */
async function sample(context: IPollFunctions): Promise<Output> {
	const node = context.getNode();
	const visit = await openVisit(context, {});
	if ('failure' in visit) throw pollError(node, { failure: visit.failure, times: 1 });
	const { event, panel } = visit;
	const found = await visit.watch.sample(panel);
	if ('failure' in found) throw pollError(node, { failure: found.failure, times: 1 });
	if (found.length === 0) throw pollError(node, { failure: nothingToShow(), times: 1 });
	const origin = { event, panel: panel.url, since: 0, now: panel.now };
	return [found.map((change) => toItem(change, origin))];
}

/** Who is told of failures, and whether at all yet. */
interface Teller {
	store: IDataObject;
	node: INode;
	activation: ReturnType<typeof activationOf>;
}

function failed(found: Failure, credential: string, teller: Teller): null {
	const before = recallTrouble(teller.store);
	return tell(troubleAfter(found, before, clock.now(), credential), teller);
}

/** Remembers the trouble, and throws it if it is time to. */
function tell(trouble: Trouble, { store, node, activation }: Teller): null {
	const now = clock.now();
	// A workflow that a user activates must not seem to work, and n8n tries an activation several times:
	// each has to fail, and none counts as told.
	if (activation === 'byUser') {
		rememberTrouble(store, trouble);
		throw pollError(node, trouble);
	}
	// One that n8n activates as it starts would be tried again and again, faster than it polls: there
	// the next poll tells.
	const due = activation === null && isDueToTell(trouble, now);
	rememberTrouble(store, due ? { ...trouble, toldAt: now } : trouble);
	if (due) throw pollError(node, trouble);
	return null;
}

function nothingToShow(): Failure {
	return {
		...inputFailure('poll', 'The panel has nothing to show for this event yet'),
		message:
			'Loosen the filters, or order something first. An active workflow reports changes even if there is nothing to show now.',
	};
}

function tooMuch(): Failure {
	return {
		...inputFailure('poll', 'What has to be remembered for this event is too large'),
		message: 'Watch fewer ids, or spread them over several triggers.',
	};
}
