import fc from 'fast-check';
import type { OnError } from 'n8n-workflow';
import type { FaultRequest } from '../../support/panel';
import { faults, namedIn } from './support/faults';
import { purchases } from './support/purchases';
import { shop } from './support/shop';
import { lies, toldOf, type Told } from './support/verdict';

const lab = shop();
const slow = ['hang', 'slowBody', 'latency'];
/** Those that cost a second each, and answers that name another order than the booked one, are the matrix's business. */
const quick = faults.filter((fault) => !slow.includes(fault.kind) && namedIn(fault) === null);
const itemsARun = 4;

const anyFault = fc.constantFrom(...quick);
const strike = fc.record({
	fault: anyFault,
	/** Which item it strikes, or the first that comes. */
	item: fc.option(fc.nat({ max: itemsARun - 1 }), { nil: null }),
});
const anyRun = fc.record({
	strikes: fc.array(strike, { maxLength: 4 }),
	onError: fc.constantFrom<OnError>('stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'),
	retryOnFail: fc.boolean(),
	concurrency: fc.integer({ min: 1, max: 4 }),
});

test('whatever goes wrong in however many runs, each key is bought at most once and nothing is lost', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...purchases),
			fc.array(anyRun, { minLength: 2, maxLength: 4 }),
			async (purchase, runs) => {
				lab.panel.control.reset();
				lab.panel.control.setBalance('standard', 1_000_000);
				lab.engine.deduplication.clear();
				const tags = lab.tags(purchase, itemsARun);
				const history = tags.map((): Told[] => []);
				for (const { strikes, onError, retryOnFail, concurrency } of runs) {
					for (const { fault, item } of strikes) {
						const where = item === null ? {} : { [purchase.tagIn]: tags[item] ?? '' };
						lab.panel.control.fault({ ...fault, action: purchase.action, where } as FaultRequest);
					}
					const result = await lab.buy(purchase, tags, {
						keyed: true,
						onError,
						retryOnFail,
						maxTries: 2,
						waitBetweenTries: 1,
						options: { concurrency, maxRetries: 1, timeout: 30 },
					});
					lab.panel.control.clearFaults();
					const told = toldOf(result, purchase, tags.length);
					told.forEach((each, item) => history[item]?.push(each));
				}
				const booked = lab.booked(purchase, tags);
				expect(history.map((told, item) => wrong(told, booked[item] ?? []))).toEqual(
					tags.map(() => []),
				);
			},
		),
		{ numRuns: 60 },
	);
}, 120_000);

/** What is wrong with all that was told of one item, run after run. */
function wrong(told: readonly Told[], booked: readonly string[]): string[] {
	const claims = told.filter(({ outcome }) => outcome === 'done' || outcome === 'unknown');
	const last = claims.at(-1);
	const found = claims.length > 1 ? [`bought or in doubt ${claims.length} times`] : [];
	if (last) return [...found, ...lies(last, booked)];
	return booked.length > 0 ? ['booked, and no run told it as bought or in doubt'] : found;
}
