import type { IDataObject } from 'n8n-workflow';
import { ask } from '../../../lib/n8n/ask';
import type { PollPanel } from '../../../lib/n8n/polls';
import type { Client } from '../../../lib/requests/client';
import type { PanelEvent } from '../../../nodes/SmmPanelTrigger/event';
import { toItem } from '../../../nodes/SmmPanelTrigger/item';

/** Polls as an example of an event says; gives what each poll reports. */
export async function playEvent(
	event: PanelEvent,
	{ params, polls }: PanelEvent['examples'][number],
): Promise<{ reported: IDataObject[][] }> {
	const opened = event.open(params);
	if ('problem' in opened) throw new Error(opened.problem);
	const reported: IDataObject[][] = [];
	let kept: unknown = null;
	let now = 0;
	for (const { at, receives } of polls) {
		now = at === undefined ? now + 60_000 : Date.parse(at);
		const news = await opened.watch.look(panelAt(receives, now), kept);
		if ('failure' in news) throw new Error(news.failure.error);
		const origin = { event: event.value, scope: 'any', against: null, now };
		reported.push(news.changes.map((change) => unlikeOthers(toItem(change, origin).json)));
		kept = JSON.parse(JSON.stringify(news.kept));
	}
	return { reported };
}

/** A panel that sends this answer at this moment. */
export function panelAt(receives: unknown, now: number): PollPanel {
	const client: Client = async () => await Promise.resolve({ httpStatus: 200, json: receives });
	const asking = { client, concurrency: 1, zone: 'Asia/Ho_Chi_Minh', now: () => now };
	const ends = { goOn: () => true, isOver: () => false };
	return { now, ask: async (operation, raw) => await ask(operation, raw, { ...asking, ...ends }) };
}

/** Without what every event has. */
function unlikeOthers(json: IDataObject): IDataObject {
	const shown = { ...json };
	for (const name of ['event', 'eventId', 'detectedAt']) delete shown[name];
	return shown;
}
