import type { Panel } from '../panel.ts';
import { given, idList, type Params } from '../params.ts';
import { Refusal } from '../refusal.ts';
import { changing } from './action.ts';
import { byId, perItem, printedId } from './ids.ts';

/** @param lists the names a list of order IDs may come under; the first that is there counts */
export const cancelAsList = (...lists: string[]) =>
	changing((panel, params) =>
		asked(panel, params, lists).map((id) => ({
			order: printedId(id),
			cancel: perItem(panel, () => cancel(panel, id)),
		})),
	);

export const cancelAsMap = changing((panel, params) =>
	byId(asked(panel, params, ['orders']), (id) =>
		perItem(panel, () => ({ cancel: cancel(panel, id) })),
	),
);

function asked(panel: Panel, params: Params, lists: readonly string[]): string[] {
	const names = panel.knowsLists ? lists : ['order'];
	const ids = names.map((name) => idList(given(params, name))).find(({ length }) => length > 0);
	if (!ids) throw new Refusal('request');
	return ids;
}

function cancel(panel: Panel, id: string): 1 {
	panel.orders.cancel(panel.orders.get(id));
	return 1;
}
