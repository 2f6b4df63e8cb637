import { events } from '../../../../nodes/SmmPanelTrigger/events';
import { panelAt, playEvent } from '../playEvent';

const all = events.flatMap((event) =>
	event.examples.map((example) => [event.value, example.name, event, example] as const),
);

test.each(all)('%s: %s', async (_value, _name, event, example) => {
	const { reported } = await playEvent(event, example);
	expect(reported).toEqual(example.polls.map(({ reports }) => reports));
});

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
