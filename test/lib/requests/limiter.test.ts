import { Pace } from '../../../lib/requests/pace';
import { recordedClock } from '../../nodes/SmmPanel/play';
import { VirtualTime } from '../../nodes/SmmPanel/run/money/virtualTime';

/** When each of the requests, asked for at once, got its leave. */
async function starts(count: number, perSecond: number): Promise<number[]> {
	const time = new VirtualTime();
	const pace = new Pace(time, perSecond);
	const leaves = Array.from({ length: count }, async () => {
		const leave = await pace.leave(3);
		const at = time.now();
		await time.sleep(50);
		leave?.('taken');
		return at;
	});
	return await time.pass(Promise.all(leaves));
}

test('without a limit nobody waits', async () => {
	expect(await starts(4, 0)).toEqual([0, 0, 0, 0]);
});

test.each<[number, number[]]>([
	[1, [0, 1000, 2000, 3000]],
	[4, [0, 250, 500, 750]],
	[0.5, [0, 2000, 4000, 6000]],
])('at %d a second, requests that come at once are spaced out evenly', async (rate, times) => {
	expect(await starts(4, rate)).toEqual(times);
});

test('one that comes late enough does not wait', async () => {
	const { clock, slept } = recordedClock();
	const pace = new Pace(clock, 2);
	await pace.leave(0);
	await clock.sleep(5000);
	await pace.leave(0);
	expect(slept).toEqual([5000]);
});

test('requests go in the order they came, however often they may be repeated', async () => {
	const time = new VirtualTime();
	const pace = new Pace(time, 1);
	const went: number[] = [];
	const asked = [3, 1, 2, 3].map(async (repeats) => {
		await pace.leave(repeats);
		went.push(repeats);
	});
	await time.pass(Promise.all(asked));
	expect(went).toEqual([3, 1, 2, 3]);
});

test('a timer that fires late delays one request, not all that follow', async () => {
	let now = 0;
	const clock = {
		now: () => now,
		sleep: async (ms: number) => {
			now += ms + 30;
		},
	};
	const pace = new Pace(clock, 10);
	for (let sent = 0; sent < 11; sent += 1) await pace.leave(0);
	expect(now).toBe(1030);
});

test('who is stopped while waiting gets no leave', async () => {
	const stop = new AbortController();
	const pace = new Pace(new VirtualTime(), 1, stop.signal);
	expect(await pace.leave(3)).not.toBeNull();
	const waiting = [pace.leave(3), pace.leave(3)];
	stop.abort();
	expect(await Promise.all(waiting)).toEqual([null, null]);
});
