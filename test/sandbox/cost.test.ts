import { startClock } from '../../sandbox/clock.ts';
import { openPanel, settle, type Panel } from '../../sandbox/panel.ts';
import { standard } from '../../sandbox/profiles/standard.ts';
import { LINK } from './support';

/** A panel whose clock stands still, with so many orders that the clock will end early. */
function panelWith(running: number): Panel {
	const panel = openPanel(
		standard,
		startClock(() => 0, 0),
		1_000_000,
	);
	const params = new Map([
		['link', LINK],
		['quantity', '100'],
	]);
	for (let n = 0; n < running; n += 1)
		panel.orders.place(panel.catalogue.get(String(9 + (n % 2))), params);
	return panel;
}

function cpuOf(panel: Panel): number {
	const before = process.cpuUsage();
	for (let n = 0; n < 2_000; n += 1) settle(panel);
	const { user, system } = process.cpuUsage(before);
	return user + system;
}

test('a request costs the same however many orders are running that it does not ask for', () => {
	const [few, many] = [panelWith(80), panelWith(8_000)];
	// The least of several: a machine may be busy with other things.
	const least = (panel: Panel) => Math.min(...Array.from({ length: 5 }, () => cpuOf(panel)));
	least(few);
	expect(least(many)).toBeLessThan(10 * least(few) + 1_000);
});
