import { mortal, type Mortal } from '../support/mortal.ts';
import type { Watched } from './support/events.ts';
import { startFleet, type Fleet } from './support/fleet.ts';

let lab: Mortal;
let fleet: Fleet;
/** What has happened at the panel, event by event, in order. */
const happened = new Map<string, Array<Record<string, unknown>>>();

beforeAll(async () => {
	lab = await mortal();
	fleet = await startFleet(lab);
});
beforeEach(() => fleet.armBalance());
afterEach(() => lab.panel.clearFaults());
afterAll(() => lab?.end());

async function happen(watched: readonly Watched[]): Promise<void> {
	for (const { event, happen: once } of watched) {
		happened.set(event, [...(happened.get(event) ?? []), { event, ...(await once()) }]);
	}
}

/** Of all that has happened since the workflows were activated, nothing is missing or told twice. */
async function expectEachOnce(): Promise<void> {
	const isComplete = ({ items }: { items: unknown[] }, { event }: Watched) =>
		items.length >= (happened.get(event)?.length ?? 0);
	await fleet.toldAll(isComplete);
	for (const each of fleet.watched) {
		const { items } = await fleet.told(each);
		expect(items).toMatchObject(happened.get(each.event) ?? []);
		const ids = items.map(({ eventId }) => eventId);
		expect(ids).toEqual(ids.map(() => expect.stringMatching(/^[0-9a-f]{32}$/)));
		expect(new Set(ids).size).toBe(ids.length);
	}
}

const errorsOf = async () =>
	new Map(
		await Promise.all(
			fleet.watched.map(async (each) => [each.event, (await fleet.told(each)).errors] as const),
		),
	);

/** Waits until each workflow has one failed execution more than before, and no second one follows. */
async function expectOneErrorMore(before: Map<string, string[]>): Promise<void> {
	const known = (event: string) => before.get(event) ?? [];
	await fleet.toldAll(({ errors }, { event }) => errors.length > known(event).length);
	for (const [event, errors] of await errorsOf()) {
		expect({ event, errors: errors.slice(known(event).length) }).toEqual({
			event,
			errors: ['Service Unavailable'],
		});
	}
}

/** A balance that fell can fall again once a poll has seen it recover; the others happen at any time. */
const anyTime = () => fleet.watched.filter(({ event }) => event !== 'balanceBelow');

const outage = { kind: 'status', status: 503, times: 'always' } as const;

test('each of the eight events reaches its workflow', async () => {
	await happen(fleet.watched);
	await expectEachOnce();
	expect(fleet.watched).toHaveLength(8);
});

test('an outage is told once, and what happened in it is told once after it', async () => {
	const before = await errorsOf();
	await lab.panel.fault(outage);
	await expectOneErrorMore(before);
	await happen(fleet.watched);
	await lab.panel.clearFaults();
	await lab.panel.fault({ kind: 'cut', reset: true, times: 'always' });
	await fleet.polled(2);
	const during = await errorsOf();
	await lab.panel.clearFaults();
	await expectEachOnce();
	expect(await errorsOf()).toEqual(during);
	for (const [event, errors] of during) {
		expect({ event, errors: errors.length }).toEqual({
			event,
			errors: (before.get(event)?.length ?? 0) + 1,
		});
	}
});

test('what happens before, during and after a restart of n8n is told once', async () => {
	await happen(anyTime());
	await expectEachOnce();
	expect(await lab.stop()).toEqual({ code: 0, signal: null });
	await happen(fleet.watched);
	await lab.alive();
	await expectEachOnce();
	await happen(anyTime());
	await expectEachOnce();
});

test('n8n killed in an outage comes back in it, tells of it, and tells once what has happened', async () => {
	await lab.panel.fault(outage);
	await expectOneErrorMore(await errorsOf());
	await happen(fleet.watched);
	const before = await errorsOf();
	await lab.kill();
	await lab.alive();
	await expectOneErrorMore(before);
	await lab.panel.clearFaults();
	await expectEachOnce();
});
