import type { Panel } from '../panel.ts';
import { given, idList, type Params } from '../params.ts';
import { Refusal } from '../refusal.ts';
import { changing } from './action.ts';
import { byId, perItem, printedId } from './ids.ts';

export const cancelAsList = (list: 'orders' | 'refills') =>
	changing((panel, params) =>
		asked(panel, params, list).map((id) => ({
			order: printedId(id),
			cancel: perItem(panel, () => cancel(panel, id)),
		})),
	);

export const cancelAsMap = changing((panel, params) =>
	byId(asked(panel, params, 'orders'), (id) =>
		perItem(panel, () => ({ cancel: cancel(panel, id) })),
	),
);

function asked(panel: Panel, params: Params, list: string): string[] {
	const ids = idList(given(params, panel.knowsLists ? list : 'order'));
	if (ids.length === 0) throw new Refusal('request');
	return ids;
}

function cancel(panel: Panel, id: string): 1 {
	panel.orders.cancel(panel.orders.get(id));
	return 1;
}
