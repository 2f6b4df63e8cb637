import { drain } from '../../../../nodes/SmmPanel/protocol/drain';

/** Jobs that end when the test says so. */
function handDriven() {
	const started: string[] = [];
	const open = new Map<string, { end: () => void; fail: (error: Error) => void }>();
	const run = (job: string) => {
		started.push(job);
		return new Promise<void>((resolve, reject) => {
			open.set(job, { end: resolve, fail: reject });
		});
	};
	const settle = async () => {
		for (let turn = 0; turn < 20; turn++) await Promise.resolve();
	};
	const end = async (job: string) => {
		open.get(job)?.end();
		await settle();
	};
	const fail = async (job: string) => {
		open.get(job)?.fail(new Error(`${job} broke`));
		await settle();
	};
	return { started, run, end, fail };
}

const always = () => true;

test('so many run at a time, in order, and one that ends makes room for the next', async () => {
	const { started, run, end } = handDriven();
	const queue = ['a', 'b', 'c', 'd'];
	const drained = drain(queue, 2, run, always);
	expect(started).toEqual(['a', 'b']);
	await end('b');
	expect(started).toEqual(['a', 'b', 'c']);
	await end('a');
	await end('c');
	await end('d');
	await drained;
	expect(queue).toEqual([]);
});

test('a running job may add jobs', async () => {
	const ran: string[] = [];
	const queue = ['a'];
	await drain(
		queue,
		3,
		async (job) => {
			ran.push(job);
			if (job === 'a') queue.push('b', 'c');
		},
		always,
	);
	expect(ran).toEqual(['a', 'b', 'c']);
	expect(queue).toEqual([]);
});

test('once it may not go on nothing starts, what runs is awaited, the rest stays', async () => {
	const { started, run, end } = handDriven();
	let goOn = true;
	let done = false;
	const queue = ['a', 'b', 'c'];
	const drained = drain(queue, 1, run, () => goOn).then(() => (done = true));
	goOn = false;
	expect(done).toBe(false);
	await end('a');
	await drained;
	expect(started).toEqual(['a']);
	expect(queue).toEqual(['b', 'c']);
});

test('a job that breaks lets the running ones end and no other start, then it is thrown', async () => {
	const { started, run, end, fail } = handDriven();
	const queue = ['a', 'b', 'c'];
	const outcome = drain(queue, 2, run, always).catch((error: unknown) => error);
	await fail('a');
	expect(started).toEqual(['a', 'b']);
	await end('b');
	expect(await outcome).toEqual(new Error('a broke'));
	expect(queue).toEqual(['c']);
});

test('an empty queue ends at once', async () => {
	await expect(
		drain([], 5, () => Promise.reject(new Error('no')), always),
	).resolves.toBeUndefined();
});
