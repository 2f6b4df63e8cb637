import { waitUntil } from '../../../../scripts/lib/waitUntil.ts';
import {
	awaitExecution,
	executionsOf,
	type Execution,
	type Item,
} from '../../../../scripts/n8n/execution.ts';
import { publish, unpublish } from '../../../../scripts/n8n/publish.ts';
import type { Mortal } from '../../support/mortal.ts';
import { ample, watchedAt, type Watched } from './events.ts';
import { store, TRIGGER, triggerWorkflow } from './workflow.ts';

const TIMEOUT_MS = 60_000;

/** Everything a workflow has been started with. */
export interface Told {
	items: Item[];
	/** Of the executions that failed. */
	errors: string[];
}

export type Fleet = Awaited<ReturnType<typeof startFleet>>;

/** A workflow for each event, active in an n8n that may be restarted. */
export async function startFleet(lab: Mortal) {
	const { panel, runtime, credentialId } = lab;
	const watched = await watchedAt(panel);
	await panel.setBalance(ample);
	const ids = new Map<string, string>();
	const { rest } = await lab.alive();
	for (const { event, parameters } of watched) {
		const workflow = triggerWorkflow(event, credentialId, { event, ...parameters });
		ids.set(event, await store(rest, workflow));
	}
	await Promise.all([...ids.values()].map((id) => publish(rest, id)));

	const ended = new Map<string, Execution>();
	const endOf = async (id: string): Promise<Execution> => {
		const known = ended.get(id);
		if (known) return known;
		const { rest } = await lab.alive();
		const end = await awaitExecution(rest, id, { runtime, timeoutMs: TIMEOUT_MS });
		ended.set(id, end);
		return end;
	};
	const told = async ({ event }: Watched): Promise<Told> => {
		const { rest } = await lab.alive();
		const started = await executionsOf(rest, ids.get(event) ?? '');
		const ends = await Promise.all(started.reverse().map(endOf));
		return {
			items: ends.flatMap((end) => end.itemsOf(TRIGGER)),
			errors: ends.flatMap(({ error }) => error ?? []),
		};
	};
	const requests = async () =>
		await Promise.all(watched.map(async ({ action }) => (await panel.requests(action)).length));

	return {
		watched,
		told,
		/** Waits until each workflow has begun so many polls more. */
		async polled(times: number): Promise<void> {
			const before = await requests();
			const polling = (action: string) => watched.filter((each) => each.action === action).length;
			await waitUntil(
				async () => {
					const now = await requests();
					const enough = watched.every(
						({ action }, at) => (now[at] ?? 0) - (before[at] ?? 0) >= times * polling(action),
					);
					return enough || undefined;
				},
				{ what: `${times} polls of each workflow`, timeoutMs: TIMEOUT_MS },
			);
		},
		/** Waits until each workflow was told so much, and then for any more that may follow. */
		async toldAll(isEnough: (told: Told, watched: Watched) => boolean): Promise<void> {
			await Promise.all(
				watched.map((each) =>
					waitUntil(async () => isEnough(await told(each), each) || undefined, {
						what: `the executions of ${each.event}`,
						timeoutMs: TIMEOUT_MS,
					}),
				),
			);
			await this.polled(2);
		},
		/** A balance from which it may fall, and n8n has saved that: it does so on activation. */
		async armBalance(): Promise<void> {
			await panel.setBalance(ample);
			const { rest } = await lab.alive();
			const id = ids.get('balanceBelow') ?? '';
			await unpublish(rest, id);
			await publish(rest, id);
		},
	};
}
