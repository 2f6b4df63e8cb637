import { mutex } from '../../../../../nodes/SmmPanel/run/money/storeRow';

/** A task that runs until it is ended, and says whether it has begun. */
function task(broken = false) {
	let end = () => {};
	const ended = new Promise<void>((resolve, reject) => {
		end = () => (broken ? reject(new Error('broken')) : resolve());
	});
	const made = {
		hasBegun: false,
		end: () => end(),
		run: async () => {
			made.hasBegun = true;
			await ended;
		},
	};
	return made;
}

test.each([
	['ends', false],
	['breaks', true],
])(
	'a task that comes while the second runs waits for it, after the first %s',
	async (_, broken) => {
		const inTurn = mutex();
		const [first, second, third] = [task(broken), task(), task()];
		const one = inTurn('row', first.run).catch(() => 'broken');
		const two = inTurn('row', second.run);
		first.end();
		await one;
		await Promise.resolve();
		expect(second.hasBegun).toBe(true);
		const three = inTurn('row', third.run);
		await new Promise(setImmediate);
		expect(third.hasBegun).toBe(false);
		second.end();
		await two;
		third.end();
		await three;
		expect(third.hasBegun).toBe(true);
	},
);

test('tasks of another name do not wait', async () => {
	const inTurn = mutex();
	const [first, other] = [task(), task()];
	const one = inTurn('row', first.run);
	const two = inTurn('other row', other.run);
	await new Promise(setImmediate);
	expect([first.hasBegun, other.hasBegun]).toEqual([true, true]);
	first.end();
	other.end();
	await Promise.all([one, two]);
});
