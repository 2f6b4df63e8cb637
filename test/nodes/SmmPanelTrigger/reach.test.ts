import type { Client } from '../../../lib/requests/client';
import { ask } from '../../../lib/n8n/ask';
import { events } from '../../../nodes/SmmPanelTrigger/events';
import type { Watch } from '../../../nodes/SmmPanelTrigger/event';
import { afterReporting, noReports, recall, remember } from '../../../nodes/SmmPanelTrigger/memory';
import { withTrigger } from '../../support/triggerTest';

const rig = withTrigger();
const many = 10_000;
const lines: string[] = [];
afterAll(() => {
	process.stdout.write(`Reach of the trigger:\n${lines.join('\n')}\n`);
});

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
const kB = (value: unknown) => `${Math.round(bytes(value) / 1000)} kB`;

/** Two polls in full but for the wire, the second with nothing changed; its CPU time is printed. */
async function twoPolls(name: string, watch: Watch, client: Client) {
	const asking = { client, concurrency: 5, zone: 'UTC', now: () => 0, goOn: () => true };
	let reading = 0;
	const panel = {
		now: 0,
		ask: async (operation: Parameters<typeof ask>[0], raw = {}) => {
			const from = process.cpuUsage();
			const asked = await ask(operation, raw, { ...asking, isOver: () => false });
			reading = milliseconds(from);
			return asked;
		},
	};
	const store = {};
	const look = async () => {
		const memory = recall(store, 'scope');
		const found = await watch.look(panel, memory?.kept ?? null);
		if ('failure' in found) throw new Error(found.failure.error);
		remember(store, 'scope', { since: 0, reports: memory?.reports ?? noReports, kept: found.kept });
		return found.changes.length;
	};
	await look();
	const before = process.cpuUsage();
	const changes = await look();
	const cpu = milliseconds(before);
	lines.push(
		`${name}: ${kB(store)} of memory, ${cpu} ms of CPU: ${reading} to read the answers, ${cpu - reading} to compare`,
	);
	return { changes, store };
}

function milliseconds(since: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(since);
	return Math.round((user + system) / 1000);
}

function watchOf(event: string, raw: Record<string, unknown>): Watch {
	const made = events.find(({ value }) => value === event)?.open(raw);
	if (!made || 'problem' in made) throw new Error(made?.problem);
	return made.watch;
}

test('10,000 watched orders are 100 requests in a poll and less than 500 kB of memory', async () => {
	const { orders } = rig.control.seed('standard', { orders: many });
	for (const id of orders) rig.control.setOrder('standard', id, { status: 'In progress' });
	const trigger = rig.activate({ event: 'orderStatus', orderIds: orders.join(',') });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	expect(rig.control.requestCount({ action: 'status' })).toBe(100);
	rig.control.clearRequests();
	for (const id of orders.slice(0, 50))
		rig.control.setOrder('standard', id, { status: 'Completed' });
	expect((await trigger.poll()).items).toHaveLength(50);
	expect(rig.control.requestCount({ action: 'status' })).toBe(100);
	expect(bytes(trigger.saved())).toBeLessThan(500_000);
	lines.push(`10,000 orders of the practice panel: 100 requests, ${kB(trigger.saved())} of memory`);
}, 60_000);

test('a poll of 10,000 orders, most with changes behind them, keeps below 500 kB', async () => {
	const ids = Array.from({ length: many }, (_, n) => String(1_234_567_890 + n));
	let status = 'Pending';
	const client: Client = async ({ params }) =>
		await Promise.resolve({
			httpStatus: 200,
			json: Object.fromEntries(
				(params.orders ?? '')
					.split(',')
					.map((id) => [
						id,
						{ charge: '0.27819', start_count: '3572', status, remains: '157', currency: 'USD' },
					]),
			),
		});
	const watch = watchOf('orderStatus', { orderIds: ids });
	const first = await twoPolls('10,000 orders with long ids', watch, client);
	expect(first.changes).toBe(0);
	expect(bytes(first.store)).toBeLessThan(500_000);
	status = 'In progress';
	const panel = {
		now: 0,
		ask: async (operation: Parameters<typeof ask>[0], raw = {}) =>
			await ask(operation, raw, {
				client,
				concurrency: 5,
				zone: 'UTC',
				now: () => 0,
				goOn: () => true,
				isOver: () => false,
			}),
	};
	const kept = recall(first.store, 'scope')?.kept ?? null;
	const look = await watch.look(panel, kept);
	if (!('kept' in look)) throw new Error('All of them have changed');
	expect(look.changes).toHaveLength(many);
	const store = {};
	remember(store, 'scope', {
		since: 0,
		reports: afterReporting(noReports, ids),
		kept: look.kept,
	});
	lines.push(`10,000 orders that all changed: ${kB(store)} of memory`);
	expect(bytes(store)).toBeLessThan(500_000);
});

test('10,000 services, their names as long as panels make them, are less than 2.5 MB of memory', async () => {
	const names = [
		'Instagram Followers | Real Mixed | Speed 50K/Day | Refill 30 Days | Max 500K ⚡♻️',
		'Tăng lượt theo dõi Facebook cá nhân – tốc độ nhanh, bảo hành 30 ngày – máy chủ 7',
		'TikTok Views [Instant] [0-1 Hour] [Cheapest]',
	];
	const catalogue = Array.from({ length: many }, (_, n) => ({
		service: 10_000 + n,
		name: `${names[n % names.length]} #${n}`,
		type: n % 7 === 0 ? 'Custom Comments' : 'Default',
		category: `${['Instagram', 'Facebook', 'TikTok'][n % 3]} | group ${n % 400}`,
		rate: String((n % 997) / 1000 + 0.0051),
		min: String(10 + (n % 90)),
		max: String(1_000_000 + n),
		refill: n % 2 === 0,
		cancel: n % 3 === 0,
	}));
	const client: Client = async () => await Promise.resolve({ httpStatus: 200, json: catalogue });
	const { changes, store } = await twoPolls(
		'10,000 services',
		watchOf('serviceChange', {}),
		client,
	);
	expect(changes).toBe(0);
	expect(bytes(store)).toBeLessThan(2_500_000);
});

test('10,000 services of the practice panel are one request in a poll', async () => {
	rig.control.seed('standard', { services: many });
	const trigger = rig.activate({ event: 'serviceChange' });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	rig.control.clearRequests();
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	expect(rig.control.requestCount()).toBe(1);
	expect(bytes(trigger.saved())).toBeLessThan(2_500_000);
	lines.push(`10,000 services of the practice panel: 1 request, ${kB(trigger.saved())} of memory`);
}, 60_000);
