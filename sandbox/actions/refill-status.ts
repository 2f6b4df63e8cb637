import type { Panel } from '../panel.ts';
import { given, idList } from '../params.ts';
import { orRefused, Refusal } from '../refusal.ts';
import { reading } from './action.ts';
import { byId, oneOrMany, perItem, printedId } from './ids.ts';

const statusOf = (panel: Panel, id: string): string => panel.refills.status(panel.refills.get(id));

export const refillStatus = reading((panel, params) =>
	oneOrMany(panel, params, {
		one: 'refill',
		many: 'refills',
		answerOne: (id) => ({ status: statusOf(panel, id) }),
		answerMany: (ids) =>
			ids.map((id) => ({
				refill: printedId(id),
				status: perItem(panel, () => statusOf(panel, id)),
			})),
	}),
);

/** Knows the plural only, even for one id; an id it doesn't know gets its error as plain text. */
export const refillStatusAsMap = reading((panel, params) => {
	const ids = idList(given(params, 'refills'));
	if (ids.length === 0) throw new Refusal('request');
	return byId(ids, (id) => orRefused(() => statusOf(panel, id), panel.traits.words));
});
