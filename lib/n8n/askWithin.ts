import type { IPollFunctions } from 'n8n-workflow';
import type { Operation } from '../define';
import { minute } from '../values/time';
import { ask, type Asked } from './ask';
import { clock, connect } from './connect';
import type { Panel } from './panel';
import type { Settings } from './settings';

/** The panel as one poll sees it. */
export interface PollPanel {
	ask: (operation: Operation, raw: Readonly<Record<string, unknown>>) => Promise<Asked>;
	/** Milliseconds since 1970. */
	now: number;
}

/** What n8n grants where it sets no limit of its own. */
const usualBudget = 5 * minute;

/** Asks within the time n8n gives a poll: no new request in its last third, none at all beyond its end. */
export function askWithin(
	context: IPollFunctions,
	panel: Panel,
	settings: Settings,
	options: unknown,
): PollPanel {
	const now = clock.now();
	const budget = context.getPollBudgetMs?.() ?? usualBudget;
	const end = AbortSignal.timeout(Math.max(1, Math.floor(budget * 0.9)));
	const client = connect(endingAfter(context, end), panel, settings);
	return {
		now,
		ask: async (operation, raw) =>
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

/** The context of a poll with an end: requests and waits that last beyond it are cut off. */
function endingAfter(context: IPollFunctions, signal: AbortSignal): IPollFunctions {
	return Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
	}) as IPollFunctions;
}
