import type { IDataObject } from 'n8n-workflow';
import { ask } from '../../../../lib/n8n/ask';
import type { Client } from '../../../../lib/requests/client';
import { events } from '../../../../nodes/SmmPanelTrigger/events';
import { toItem } from '../../../../nodes/SmmPanelTrigger/item';
import type { PollPanel } from '../../../../lib/n8n/polls';

const all = events.flatMap((event) =>
	event.examples.map((example) => [event.value, example.name, event, example] as const),
);

/** A panel that sends this answer at this moment. */
function panelAt(receives: unknown, now: number): PollPanel {
	const client: Client = async () => await Promise.resolve({ httpStatus: 200, json: receives });
	const asking = { client, concurrency: 1, zone: 'Asia/Ho_Chi_Minh', now: () => now };
	const ends = { goOn: () => true, isOver: () => false };
	return { now, ask: async (operation, raw) => await ask(operation, raw, { ...asking, ...ends }) };
}

test.each(all)('%s: %s', async (_value, _name, event, { params, polls }) => {
	const opened = event.open(params);
	if ('problem' in opened) throw new Error(opened.problem);
	let kept: unknown = null;
	let now = 0;
	for (const { at, receives, reports } of polls) {
		now = at === undefined ? now + 60_000 : Date.parse(at);
		const news = await opened.watch.look(panelAt(receives, now), kept);
		if ('failure' in news) throw new Error(news.failure.error);
		const origin = { event: event.value, scope: 'any', against: null, now };
		const items = news.changes.map((change) => unlikeOthers(toItem(change, origin).json));
		expect(items).toEqual(reports);
		kept = JSON.parse(JSON.stringify(news.kept));
	}
});

/** Without what every event has. */
function unlikeOthers(json: IDataObject): IDataObject {
	const shown = { ...json };
	for (const name of ['event', 'eventId', 'detectedAt']) delete shown[name];
	return shown;
}

test.each(events.map((event) => [event.value, event]))(
	'%s has an example that reports, of a kind it names, and all of its words',
	(_, { changes, description, displayName, examples }) => {
		const reports = examples.flatMap(({ polls }) => polls.flatMap((poll) => poll.reports));
		expect(reports.length).toBeGreaterThan(0);
		for (const { change } of reports) expect(changes).toContain(change);
		expect(description).toMatch(/^When /);
		expect(displayName).toMatch(/^[A-Z]/);
	},
);

test('no two events have the same value', () => {
	expect(new Set(events.map(({ value }) => value)).size).toBe(events.length);
});

test.each(events.map((event) => [event.value, event]))(
	'%s starts afresh with a memory that is broken or of another event',
	async (_, event) => {
		const [example] = event.examples;
		const [poll] = example?.polls ?? [];
		const opened = event.open(example?.params ?? {});
		if ('problem' in opened || !poll) throw new Error('Every event has an example');
		const now = Date.parse(poll.at ?? '2026-03-01T00:00:00Z');
		const broken = [
			'text',
			7,
			[],
			{},
			{ ids: 5 },
			{ byStatus: { Pending: 'x' }, missed: {} },
			{ entries: [], missing: {} },
			{ entries: { '1': 'text' }, missing: {} },
			{ proxies: { '37775': { status: 7 } } },
			{ balance: '20', below: false },
		];
		for (const kept of broken) {
			const news = await opened.watch.look(panelAt(poll.receives, now), kept);
			expect(news).toMatchObject({ changes: [], isFirst: true });
		}
	},
);
