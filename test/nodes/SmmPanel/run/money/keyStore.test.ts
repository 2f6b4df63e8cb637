import fc from 'fast-check';
import { SharedRow, type Pace } from './sharedRow';
import { VirtualTime } from './virtualTime';

const quick = () => ({ readMs: 1, writeMs: 1 });
const keys = (count: number) => Array.from({ length: count }, (_, at) => `key-${at}`);

function start() {
	const time = new VirtualTime();
	return { time, row: new SharedRow(time) };
}

test('a key nobody has recorded is fresh, and from then on it is in doubt', async () => {
	const { time, row } = start();
	const store = row.inProcess(quick);
	const first = await time.pass(store.claim(['a', 'b']));
	const second = await time.pass(store.claim(['b', 'c']));
	expect([...first.fresh]).toEqual(['a', 'b']);
	expect([...second.fresh]).toEqual(['c']);
	expect(second.done.size).toBe(0);
});

test('a key whose purchase is done is told so, however often it is asked for', async () => {
	const { time, row } = start();
	const store = row.inProcess(quick);
	await time.pass(store.claim(['a', 'b']));
	await time.pass(store.conclude({ done: ['a'], undone: [], partly: [] }));
	for (let asked = 0; asked < 3; asked += 1) {
		const claimed = await time.pass(row.inProcess(quick).claim(['a', 'b']));
		expect(claimed.fresh.size).toBe(0);
		expect([...claimed.done]).toEqual(['a']);
	}
});

test('a key that is taken back is fresh again', async () => {
	const { time, row } = start();
	const store = row.inProcess(quick);
	await time.pass(store.claim(['a']));
	await time.pass(store.conclude({ done: [], undone: ['a'], partly: [] }));
	expect([...(await time.pass(store.claim(['a']))).fresh]).toEqual(['a']);
});

test('a key of which only some was bought is told so, and never bought by again', async () => {
	const { time, row } = start();
	const store = row.inProcess(quick);
	await time.pass(store.claim(['a', 'b']));
	await time.pass(store.close({ done: [], undone: [], partly: ['a'] }));
	for (let asked = 0; asked < 3; asked += 1) {
		const claimed = await time.pass(row.inProcess(quick).claim(['a', 'b']));
		expect([...claimed.fresh, ...claimed.done]).toEqual([]);
		expect([...claimed.partly]).toEqual(['a']);
	}
});

test('a purchase in doubt leaves two entries, so that 50,000 of them are remembered', async () => {
	const { time, row } = start();
	const store = row.inProcess(quick);
	await time.pass(store.claim(keys(50_000)));
	await time.pass(store.close({ done: [], undone: [], partly: [] }));
	expect(row.entries).toHaveLength(100_000);
	const later = row.inProcess(quick);
	const { fresh } = await time.pass(later.claim([...keys(50_000), 'new']));
	expect([...fresh]).toEqual(['new']);
});

test('a finished purchase leaves one entry, one in doubt two, and nothing else stays', async () => {
	const { time, row } = start();
	const store = row.inProcess(quick);
	await time.pass(store.claim(['a', 'b', 'c']));
	await time.pass(store.close({ done: ['a'], undone: ['b'], partly: [] }));
	await time.pass(row.inProcess(quick).claim(['a', 'c']));
	expect([...row.entries].sort()).toEqual(['key:a', 'key:c', 'open:c']);
});

test('1,000 keys are claimed and concluded in four writes', async () => {
	const { time, row } = start();
	const store = row.inProcess(quick);
	await time.pass(store.claim(keys(1000)));
	await time.pass(store.conclude({ done: keys(1000), undone: [], partly: [] }));
	expect(row.writes).toBeLessThanOrEqual(4);
});

test('two processes whose writes overlap never both get a key', async () => {
	const { time, row } = start();
	const slow = { readMs: 0, writeMs: 90 };
	const stores = [row.inProcess(() => slow), row.inProcess(() => slow)];
	const claims = await time.pass(Promise.all(stores.map((store) => store.claim(keys(5)))));
	for (const key of keys(5)) {
		expect(claims.filter(({ fresh }) => fresh.has(key))).toHaveLength(1);
	}
});

test('a claim that fails at the first write, as where two processes make the row, is tried again', async () => {
	const { time, row } = start();
	row.failures = 1;
	expect([...(await time.pass(row.inProcess(quick).claim(['a']))).fresh]).toEqual(['a']);
});

test('a store that keeps failing fails the claim with its own words', async () => {
	const { time, row } = start();
	row.failures = Infinity;
	await expect(time.pass(row.inProcess(quick).claim(['a']))).rejects.toThrow('database is locked');
});

test.each([
	[2, 'is believed when it answers at last', true],
	[3, 'ends the claim, whose keys may stay', false],
])('a store that fails at %d looks after the claim %s', async (failures, _, isClaimed) => {
	const { time, row } = start();
	void time.sleep(50).then(() => (row.failures = failures));
	const claim = time.pass(row.inProcess(quick).claim(['a']));
	if (isClaimed) expect([...(await claim).fresh]).toEqual(['a']);
	else await expect(claim).rejects.toMatchObject({ isLeftBehind: true });
});

test('runs that never stop overwriting a claim end it with an error, not with a purchase', async () => {
	const { time, row } = start();
	const store = row.inProcess(quick);
	const wipe = async () => {
		for (;;) {
			await time.sleep(50);
			(row as unknown as { data: string[] }).data = [];
		}
	};
	void wipe();
	await expect(time.pass(store.claim(['a']))).rejects.toThrow('keep writing');
});

test('a claim that other runs undo for more than a second is made once they leave it alone', async () => {
	const { time, row } = start();
	const wipe = async () => {
		for (let wipes = 0; wipes < 24; wipes += 1) {
			await time.sleep(50);
			(row as unknown as { data: string[] }).data = [];
		}
	};
	void wipe();
	expect([...(await time.pass(row.inProcess(quick).claim(['a']))).fresh]).toEqual(['a']);
	expect(row.entries).toContain('key:a');
});

const someKeys = fc.uniqueArray(fc.constantFrom(...keys(6)), { minLength: 1 });

interface Worker {
	startsAt: number;
	wants: string[];
	buysForMs: number;
	paces: IterableIterator<Pace>;
}

/** Processes at a database that takes `least` to `most` milliseconds to read, and to write. */
function workers(count: number, [least, most]: readonly [number, number]): fc.Arbitrary<Worker[]> {
	const ms = fc.integer({ min: least, max: most });
	const worker = fc.record({
		startsAt: fc.integer({ min: 0, max: 300 + 6 * most }),
		wants: someKeys,
		buysForMs: fc.integer({ min: 0, max: 200 + 3 * most }),
		paces: fc.infiniteStream(fc.record({ readMs: ms, writeMs: ms })),
	});
	return fc.array(worker, { minLength: 2, maxLength: count });
}

async function nobodyBuysTwice(several: Worker[]): Promise<void> {
	const { time, row } = start();
	const bought: string[] = [];
	const runs = several.map(async ({ startsAt, wants, buysForMs, paces }) => {
		const store = row.inProcess(() => paces.next().value as Pace);
		await time.sleep(startsAt);
		const { fresh } = await store.claim(wants);
		bought.push(...fresh);
		await time.sleep(buysForMs);
		await store.conclude({ done: [...fresh], undone: [], partly: [] });
	});
	await time.pass(Promise.all(runs));
	expect(bought.sort()).toEqual([...new Set(bought)].sort());
	const later = await time.pass(row.inProcess(quick).claim(bought));
	expect([...later.fresh]).toEqual([]);
	expect(new Set(bought)).toEqual(new Set(several.flatMap(({ wants }) => wants)));
}

test('however the reads and writes of six processes fall, no key is bought by twice', async () => {
	await fc.assert(fc.asyncProperty(workers(6, [0, 50]), nobodyBuysTwice), { numRuns: 1000 });
});

test.each([100, 300, 1000])(
	'nor where the database takes up to %i ms to read, and as long to write',
	async (most) => {
		const slow = workers(4, [Math.ceil(most / 3), most]);
		await fc.assert(fc.asyncProperty(slow, nobodyBuysTwice), { numRuns: 500 });
	},
);
