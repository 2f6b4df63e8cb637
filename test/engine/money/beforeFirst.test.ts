import { join } from 'node:path';
import type * as Bought from '../../../nodes/SmmPanel/run/money/bought';
import type * as Limits from '../../../nodes/SmmPanel/run/money/limits';
import type * as Objection from '../../../nodes/SmmPanel/run/money/objection';
import { builtPackage } from '../../support/engine/build';
import { purchases } from './support/purchases';
import { shop, stopOf } from './support/shop';
import { toldOf } from './support/verdict';

const lab = shop();
const modes = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;
const money = join(builtPackage(), 'nodes/SmmPanel/run/money');

const mistake = () => {
	throw new TypeError('a mistake of ours');
};

/** What runs before anything is sent, and breaks as a mistake in it would. */
const steps: ReadonlyArray<[step: string, breakIt: () => Promise<void>]> = [
	[
		'what an earlier try bought is recalled',
		async () => {
			const bought: typeof Bought = await import(join(money, 'bought'));
			jest.spyOn(bought, 'recallBought').mockImplementation(mistake);
		},
	],
	[
		'limits are read',
		async () => {
			const limits: typeof Limits = await import(join(money, 'limits'));
			jest.spyOn(limits, 'readLimits').mockImplementation(mistake);
		},
	],
	[
		'purchases are held against the price list',
		async () => {
			const objection: typeof Objection = await import(join(money, 'objection'));
			jest.spyOn(objection, 'appraise').mockImplementation(mistake);
		},
	],
];

afterEach(() => jest.restoreAllMocks());

const rows = steps.flatMap(([step, breakIt]) =>
	modes.flatMap((onError) => purchases.map((purchase) => ({ step, breakIt, onError, purchase }))),
);

test.each(rows)(
	'$purchase.name, $onError: what breaks while $step buys nothing and says so of every item',
	async ({ breakIt, onError, purchase }) => {
		const tags = lab.tags(purchase, 3);
		await breakIt();
		const safety = { checkFirst: true };
		const run = await lab.buy(purchase, tags, { onError, keyed: true, safety });
		expect(lab.booked(purchase, tags)).toEqual([[], [], []]);
		expect(lab.requests(purchase)).toHaveLength(0);
		if (onError === 'stopWorkflow') {
			const stopped = stopOf(run);
			expect(stopped.message).toMatch(/broke off before this item: a mistake of ours/);
			expect(stopped).toMatchObject({ bought: [], inDoubt: [], barred: [] });
			expect(stopped.details.outcome).toBe('not_sent');
		} else {
			expect(run.thrown).toBeUndefined();
			expect(toldOf(run, purchase, 3)).toEqual(
				tags.map(() =>
					expect.objectContaining({
						outcome: 'not_sent',
						error: expect.stringMatching(/broke off before this item: a mistake of ours/),
					}),
				),
			);
			const failed = onError === 'continueErrorOutput' ? run.error : run.main;
			expect(failed.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 1, 2].map((item) => ({ item })),
			);
		}
		jest.restoreAllMocks();
		await lab.buy(purchase, tags, { keyed: true });
		expect(lab.booked(purchase, tags).map((ids) => ids.length)).toEqual([1, 1, 1]);
	},
);
