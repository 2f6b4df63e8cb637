import type { Kind } from '../accounts/claim.ts';
import type { Caller } from './caller.ts';
import { keep, type Stock } from './stock.ts';
import { TIMEOUT, type Work } from './work.ts';

interface Change {
	path: string;
	kind: Kind;
	action: string;
	idField: string;
	ids: readonly string[];
}

/** Asks for a change of several orders at once; gives the ids of what came of it. */
async function change(caller: Caller, { path, kind, action, idField, ids }: Change) {
	if (ids.length === 0) return [];
	await caller.temptFate(action);
	const answer = await caller.post(
		path,
		[{ ids: ids.join() }],
		(items) => items.length === ids.length,
	);
	return (answer ?? []).flatMap(
		(item, at) => caller.claim(path, kind, ids[at] ?? '', item, idField) ?? [],
	);
}

/** Of the oldest orders: the panel refuses those that have not finished. */
export function refill(stock: Stock): Work {
	const path = 'refill';
	return {
		path,
		title: 'Refill orders',
		weight: 8,
		parameters: {
			resource: 'refill',
			operation: 'create',
			orderId: '={{ $json.ids }}',
			options: { timeout: TIMEOUT },
		},
		async run(caller) {
			const ids = stock.untouched.splice(0, caller.random.int(1, 5));
			const refills = await change(caller, {
				path,
				kind: 'refill',
				action: 'refill',
				idField: 'refillId',
				ids,
			});
			for (const id of refills) keep(stock.refills, id);
		},
	};
}

/** Of the newest orders: the panel refuses those that have finished. */
export function cancel(stock: Stock): Work {
	const path = 'cancel';
	return {
		path,
		title: 'Cancel orders',
		weight: 5,
		parameters: {
			resource: 'order',
			operation: 'cancel',
			orderId: '={{ $json.ids }}',
			options: { timeout: TIMEOUT },
		},
		async run(caller) {
			const ids = stock.untouched.splice(-caller.random.int(1, 3));
			await change(caller, {
				path,
				kind: 'cancellation',
				action: 'cancel',
				idField: 'orderId',
				ids,
			});
		},
	};
}
