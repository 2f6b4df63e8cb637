import { startSandbox } from '../../sandbox/index.ts';
import { drawFault } from './faults.ts';
import { randomFrom } from './random.ts';

const draw = (seed: number, count: number) => {
	const random = randomFrom(seed);
	return Array.from({ length: count }, () => drawFault(random, 'add'));
};

test('the same seed draws the same faults, another seed others', () => {
	expect(draw(5, 50)).toEqual(draw(5, 50));
	expect(draw(5, 50)).not.toEqual(draw(6, 50));
});

test('the panel takes every fault, and none refuses what it has carried out', async () => {
	const panel = await startSandbox({ speed: 0 });
	try {
		const drawn = draw(1, 2_000);
		for (const fault of drawn) panel.control.fault(fault);
		const refusing = drawn.filter(
			({ kind, ...fault }) =>
				kind === 'rateLimit' ||
				kind === 'body' ||
				kind === 'latency' ||
				(kind === 'status' && 'status' in fault && Number(fault.status) < 500),
		);
		expect(refusing.filter(({ booked }) => booked)).toEqual([]);
		expect(new Set(drawn.map(({ kind }) => kind)).size).toBe(19);
	} finally {
		await panel.close();
	}
});

test('numbers are spread evenly over their range', () => {
	const random = randomFrom(3);
	const counts = [0, 0, 0, 0];
	for (let n = 0; n < 4_000; n += 1) counts[random.int(0, 3)]! += 1;
	expect(Math.min(...counts)).toBeGreaterThan(900);
});
