import { balanceWorld, expiringWorld, proxyWorld } from './month/account';
import { productWorld, serviceWorld } from './month/catalogues';
import { play, pollsInAMonth, type Counts } from './month/play';
import { statusWorld } from './month/statuses';
import type { World } from './month/world';

const worlds: Array<[string, (random: () => number) => World]> = [
	['balanceBelow', balanceWorld],
	['orderStatus', statusWorld('orderIds', 'orderId', 10)],
	['refillStatus', statusWorld('refillIds', 'refillId', 4)],
	['productOrderStatus', statusWorld('productOrderIds', 'productOrderId', 4)],
	['serviceChange', serviceWorld],
	['productChange', productWorld],
	['proxyExpiring', expiringWorld],
	['proxyChange', proxyWorld],
];

const all: Counts[] = [];
afterAll(() => {
	const rows = all.map((counts) =>
		Object.entries(counts)
			.map((pair) => pair.join(' '))
			.join(', '),
	);
	process.stdout.write(`A simulated month:\n${rows.join('\n')}\n`);
});

test.each(worlds)(
	'in a month of %s every change is told, and told again only where its delivery was lost',
	async (event, worldOf) => {
		const counts = await play(event, worldOf, 20_260_301 + event.length);
		all.push(counts);
		expect(counts).toMatchObject({
			polls: pollsInAMonth,
			reported: counts.changes - unsettled(counts),
			repeated: 0,
			invented: 0,
			missed: 0,
		});
		expect(counts.changes).toBeGreaterThan(20);
		expect(counts.retried).toBeGreaterThan(0);
		expect(counts.failedPolls).toBeGreaterThan(100);
		expect(counts.largestState).toBeLessThan(10_000);
	},
	120_000,
);

/** Changes of the last hours, which may still be told. */
function unsettled({ changes, reported }: Counts): number {
	const open = changes - reported;
	expect(open).toBeLessThan(15);
	return open;
}
