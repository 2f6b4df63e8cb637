import type { NodeOperationError } from 'n8n-workflow';
import type { RunResult } from '../../../support/engine';
import { practice } from '../../../support/practice';
import { itemsOf, newTags, parametersOf, type Buy, type Purchase } from './purchases';

export interface Failed {
	error: string;
	message: string;
	details: { outcome: string; category: string; ids: string[]; panelMessage: string | null };
}

/** A panel with money enough, and runs that buy there. */
export function shop() {
	const lab = practice();
	beforeEach(() => lab.panel.control.setBalance('standard', 1_000_000));
	return {
		get panel() {
			return lab.panel;
		},
		get engine() {
			return lab.engine;
		},
		tags: (purchase: Purchase, count: number) => newTags(lab.panel, purchase, count),
		async buy(purchase: Purchase, tags: readonly string[], buy: Buy = {}): Promise<RunResult> {
			return await lab.engine.run({
				credential: lab.panel.credential(),
				onError: 'continueRegularOutput',
				...buy,
				parameters: parametersOf(purchase, buy),
				items: itemsOf(tags),
			});
		},
		booked(purchase: Purchase, tags: readonly string[]): string[][] {
			const ledger = purchase.ledger(lab.panel);
			return tags.map((tag) => ledger.get(tag) ?? []);
		},
		requests: ({ action }: Purchase) => lab.panel.control.requests({ action }),
	};
}

/** What n8n shows of a stopped run's error. */
export function stopOf({ thrown }: RunResult) {
	if (!thrown) throw new Error('The run did not stop');
	const { description, context } = thrown as NodeOperationError;
	return {
		message: thrown.message,
		description: description ?? '',
		details: context.details as Failed['details'],
		bought: (context.bought ?? []) as Array<{ item: number; ids: string[] }>,
		inDoubt: (context.inDoubt ?? []) as number[],
		untried: (context.untried ?? []) as number[],
		barred: (context.barred ?? []) as number[],
		accepted: (context.accepted ?? []) as Array<{ item: number; ids: string[] }>,
	};
}
