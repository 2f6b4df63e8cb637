import { Gate } from './gate.ts';
import { Observer } from './memory/observer.ts';

const reading = { heapUsed: 1, rss: 2, external: 3, sockets: 4, timers: 5, listeners: 6 };

test('the first sample after each third is taken while all is quiet', async () => {
	let minutes = 0;
	const gate = new Gate();
	const alone = jest.spyOn(gate, 'alone');
	const observer = new Observer({
		measure: async () => reading,
		gate,
		minutes: 9,
		minutesSince: () => minutes,
		requests: () => ({ sent: minutes * 10, unanswered: 0 }),
		say: () => undefined,
	});
	for (minutes = 0; minutes < 9; minutes += 1) await observer.sample();
	await observer.sampleQuiet();
	const quiet = observer.samples.filter((sample) => sample.quiet);
	expect(quiet.map(({ at, runs }) => [at, runs])).toEqual([
		[3, 30],
		[6, 60],
		[9, 90],
	]);
	expect(alone).toHaveBeenCalledTimes(2);
	expect(observer.samples).toHaveLength(10);
});
