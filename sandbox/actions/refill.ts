import type { Panel } from '../panel.ts';
import { Refusal } from '../refusal.ts';
import { changing } from './action.ts';
import { byId, oneOrMany, perItem, printedId } from './ids.ts';

type AnswerMany = (panel: Panel, ids: string[]) => unknown;

const refill = (answerMany: AnswerMany) =>
	changing((panel, params) =>
		oneOrMany(panel, params, {
			one: 'order',
			many: 'orders',
			answerOne: (id) => ({ refill: String(request(panel, id)) }),
			answerMany: (ids) => answerMany(panel, ids),
		}),
	);

const request = (panel: Panel, id: string): number =>
	panel.refills.request(panel.orders.get(id)).id;

export const refillAsList = refill((panel, ids) =>
	ids.map((id) => ({
		order: printedId(id),
		refill: perItem(panel, () => request(panel, id)),
	})),
);

export const refillAsMap = refill((panel, ids) =>
	byId(ids, (id) => perItem(panel, () => ({ refill: request(panel, id) }))),
);

/** All orders of the list share one refill number; only when none can be refilled it is an error. */
export const refillAsOne = refill((panel, ids) => {
	const requested: number[] = [];
	let refused: Refusal | null = null;
	for (const id of ids)
		try {
			requested.push(request(panel, id));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			refused ??= error;
		}
	const [first] = requested;
	if (first === undefined) throw refused ?? new Refusal('request');
	return { refill: String(first) };
});
