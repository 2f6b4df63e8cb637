import { createHash } from 'crypto';
import type { IDataObject, INode, IPollFunctions } from 'n8n-workflow';
import type { Failure } from '../../lib/errors/failure';
import { inputFailure } from '../../lib/errors/failure';
import { ask } from '../../lib/n8n/ask';
import { clock, connect, openPanel } from '../../lib/n8n/connect';
import { endingAfter } from '../../lib/n8n/deadline';
import { credentialName } from '../../lib/n8n/panel';
import { readSettings } from '../../lib/n8n/settings';
import { readParameters } from './parameters';
import { scopeOf } from './state';
import type { Asker, Watch } from './watch';
import { watches } from './watches';

/** One poll: what it watches, whom it asks and where it remembers. */
export interface Visit {
	node: INode;
	event: string;
	watch: Watch;
	panel: Asker & { url: string };
	store: IDataObject;
	scope: string;
	/** Changes with the key, so that a corrected one is tried at once. */
	credential: string;
}

/** Opens a poll; what is wrong with parameters or credential is a failure to be told. */
export async function openVisit(
	context: IPollFunctions,
	store: IDataObject,
): Promise<Visit | { failure: Failure }> {
	const node = context.getNode();
	const read = readParameters(context);
	if ('problem' in read) return refuse(read.problem);
	const { event, raw } = read;
	const watch = watches.get(event)?.(raw) ?? { problem: `There is no event "${event}".` };
	if ('problem' in watch) return refuse(watch.problem);
	const settings = readSettings(raw.options, 'poll');
	if ('failure' in settings) return refuse(settings.failure.error);
	const opened = await openPanel(context);
	if ('problem' in opened) return refuse(opened.problem);
	const { url, zone } = opened.panel;
	const account = node.credentials?.[credentialName]?.id ?? null;
	const panel = {
		url,
		...asker(context, opened.panel, settings.settings, raw.options),
	};
	return {
		node,
		event,
		watch,
		panel,
		store,
		scope: scopeOf([account, url, zone, event, ...watch.basis]),
		credential: await fingerprintOf(context),
	};
}

/** What n8n grants where it sets no limit of its own. */
const usualBudget = 5 * 60_000;

type Opened = Extract<Awaited<ReturnType<typeof openPanel>>, { panel: unknown }>['panel'];
type Settings = Extract<ReturnType<typeof readSettings>, { settings: unknown }>['settings'];

/** Asks within the time n8n gives a poll: no new request in its last third, none at all beyond its end. */
function asker(
	context: IPollFunctions,
	panel: Opened,
	settings: Settings,
	options: unknown,
): Asker {
	const now = clock.now();
	const budget = context.getPollBudgetMs?.() ?? usualBudget;
	const end = AbortSignal.timeout(Math.max(1, Math.floor(budget * 0.9)));
	const client = connect(endingAfter(context, end), panel, settings);
	return {
		now,
		ask: async (operation, raw = {}) =>
			await ask(
				operation,
				{ ...raw, options },
				{
					client,
					concurrency: settings.concurrency,
					zone: panel.zone,
					now: clock.now,
					goOn: () => !end.aborted && clock.now() - now < (budget * 2) / 3,
					isOver: () => end.aborted,
				},
			),
	};
}

async function fingerprintOf(context: IPollFunctions): Promise<string> {
	const { apiUrl, apiKey } = await context.getCredentials(credentialName);
	const identity = JSON.stringify([apiUrl, apiKey]);
	return createHash('sha256').update(identity).digest('hex').slice(0, 8);
}

function refuse(problem: string): { failure: Failure } {
	return {
		failure: {
			...inputFailure('poll', problem),
			message: 'Correct this in the trigger, then activate the workflow again.',
		},
	};
}
