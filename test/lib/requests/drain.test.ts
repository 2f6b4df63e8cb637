import { drain, lanes } from '../../../lib/requests/lanes';

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
	return { started, run, end, fail, settle };
}

const always = () => true;
const atOnce = async () => {};

test('so many run at a time, in order, and one that ends makes room for the next', async () => {
	const { started, run, end, settle } = handDriven();
	const queue = ['a', 'b', 'c', 'd'];
	const drained = drain(queue, { lanes: lanes(2, atOnce), run, goOn: always });
	await settle();
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
	await drain(queue, {
		lanes: lanes(3, atOnce),
		run: async (job) => {
			ran.push(job);
			if (job === 'a') queue.push('b', 'c');
		},
		goOn: always,
	});
	expect(ran).toEqual(['a', 'b', 'c']);
	expect(queue).toEqual([]);
});

test('once it may not go on nothing starts, what runs is awaited, the rest stays', async () => {
	const { started, run, end, settle } = handDriven();
	let goOn = true;
	let done = false;
	const queue = ['a', 'b', 'c'];
	const drained = drain(queue, { lanes: lanes(1, atOnce), run, goOn: () => goOn }).then(
		() => (done = true),
	);
	await settle();
	goOn = false;
	expect(done).toBe(false);
	await end('a');
	await drained;
	expect(started).toEqual(['a']);
	expect(queue).toEqual(['b', 'c']);
});

test('a job that breaks lets the running ones end and no other start, then it is thrown', async () => {
	const { started, run, end, fail, settle } = handDriven();
	const queue = ['a', 'b', 'c'];
	const outcome = drain(queue, { lanes: lanes(2, atOnce), run, goOn: always }).catch(
		(error: unknown) => error,
	);
	await settle();
	await fail('a');
	expect(started).toEqual(['a', 'b']);
	await end('b');
	expect(await outcome).toEqual(new Error('a broke'));
	expect(queue).toEqual(['c']);
});

test('an empty queue ends at once', async () => {
	await expect(
		drain([], {
			lanes: lanes(5, atOnce),
			run: () => Promise.reject(new Error('no')),
			goOn: always,
		}),
	).resolves.toBeUndefined();
});

test('between two starts the event loop goes round, also when several have ended together', async () => {
	const { started, run, end, settle } = handDriven();
	const turns: Array<() => void> = [];
	const turn = async () => await new Promise<void>((resolve) => turns.push(resolve));
	const goRound = async () => {
		turns.pop()?.();
		await settle();
	};
	const drained = drain(['a', 'b', 'c', 'd'], { lanes: lanes(2, turn), run, goOn: always });
	await settle();
	expect(started).toEqual(['a']);
	await goRound();
	expect(started).toEqual(['a', 'b']);
	await goRound();
	await Promise.all([end('a'), end('b')]);
	expect(started).toEqual(['a', 'b', 'c']);
	await goRound();
	expect(started).toEqual(['a', 'b', 'c', 'd']);
	await Promise.all([end('c'), end('d')]);
	await drained;
});

test('a job that breaks while another waits for its turn keeps that one from starting', async () => {
	const { started, run, fail, settle } = handDriven();
	const turns: Array<() => void> = [];
	const turn = async () => await new Promise<void>((resolve) => turns.push(resolve));
	const queue = ['a', 'b'];
	const outcome = drain(queue, { lanes: lanes(2, turn), run, goOn: always }).catch(
		(error: unknown) => error,
	);
	await settle();
	await fail('a');
	turns.pop()?.();
	expect(await outcome).toEqual(new Error('a broke'));
	expect(started).toEqual(['a']);
	expect(queue).toEqual(['b']);
});

test('two queues share the lanes: the second begins when the first has nothing left to start', async () => {
	const { started, run, end, settle } = handDriven();
	const shared = lanes(2, atOnce);
	const all: string[] = [];
	const first = drain(['a', 'b', 'c'], {
		lanes: shared,
		run,
		goOn: always,
		started: () => all.push('first'),
	});
	await settle();
	expect(all).toEqual([]);
	await end('a');
	expect(all).toEqual(['first']);
	const second = drain(['d', 'e'], { lanes: shared, run, goOn: always });
	await settle();
	expect(started).toEqual(['a', 'b', 'c']);
	await end('c');
	expect(started).toEqual(['a', 'b', 'c', 'd']);
	await end('b');
	await first;
	expect(started).toEqual(['a', 'b', 'c', 'd', 'e']);
	await end('d');
	await end('e');
	await second;
});
