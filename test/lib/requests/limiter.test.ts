import { limiter } from '../../../lib/requests/pace';
import { recordedClock } from '../../nodes/SmmPanel/play';

/** A clock that stands still: what is asked to sleep is written down. */
function standing() {
	const slept: number[] = [];
	const clock = {
		now: () => 1000,
		sleep: async (ms: number) => {
			slept.push(ms);
		},
	};
	return { clock, slept };
}

test('without a limit nobody waits', async () => {
	const { clock, slept } = standing();
	const pace = limiter(0, clock);
	await Promise.all([pace.turn(), pace.turn(), pace.turn()]);
	expect(slept).toEqual([]);
});

test.each<[number, number[]]>([
	[1, [1000, 2000, 3000]],
	[4, [250, 500, 750]],
	[0.5, [2000, 4000, 6000]],
])('at %d a second, requests that come at once are spaced out evenly', async (rate, waits) => {
	const { clock, slept } = standing();
	const pace = limiter(rate, clock);
	await Promise.all([pace.turn(), pace.turn(), pace.turn(), pace.turn()]);
	expect(slept).toEqual(waits);
});

test('one that comes late enough does not wait', async () => {
	const { clock, slept } = recordedClock();
	const pace = limiter(2, clock);
	await pace.turn();
	await clock.sleep(5000);
	await pace.turn();
	expect(slept).toEqual([5000]);
});

test('who is stopped while waiting gets no turn', async () => {
	const pace = limiter(1, {
		now: () => 0,
		sleep: async (_ms, signal) => {
			if (signal?.aborted) throw new Error('stopped');
		},
	});
	await pace.turn();
	await expect(pace.turn(AbortSignal.abort())).rejects.toThrow('stopped');
});
