import { purchases } from './support/purchases';
import { shop } from './support/shop';
import { toldOf } from './support/verdict';

const lab = shop();
const modes = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;
const rows = modes.flatMap((onError) => purchases.map((purchase) => ({ onError, purchase })));
/** None that the engine keeps, as after somebody has deleted it. */
const deleted = { apiUrl: '', apiKey: '', isDeleted: true };

test.each(rows)(
	'$purchase.name, $onError: a credential that is gone makes every item an error item',
	async ({ onError, purchase }) => {
		const tags = lab.tags(purchase, 3);
		const run = await lab.buy(purchase, tags, { onError, credential: deleted });
		expect(lab.panel.control.requestCount()).toBe(0);
		if (onError === 'stopWorkflow') {
			expect(run.thrown?.message).toMatch(/^The credential could not be read: /);
			return;
		}
		expect(toldOf(run, purchase, 3)).toEqual(
			tags.map(() => ({
				outcome: 'not_sent',
				error: expect.stringMatching(/^The credential could not be read: /),
				message: expect.stringMatching(/choose a credential/),
			})),
		);
		const failed = onError === 'continueErrorOutput' ? run.error : run.main;
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
	},
);

test.each(modes)(
	'%s: an operation that is not there makes every item an error item',
	async (onError) => {
		const run = await lab.engine.run({
			credential: lab.panel.credential(),
			onError,
			parameters: { resource: 'order', operation: 'giveAway' },
			items: [{}, {}],
		});
		const sentence = 'There is no operation "giveAway" for the resource "order"';
		if (onError === 'stopWorkflow') {
			expect(run.thrown?.message).toContain(sentence);
			return;
		}
		const failed = onError === 'continueErrorOutput' ? run.error : run.main;
		expect(failed.map(({ json }) => json)).toEqual(
			[0, 1].map(() => ({
				error: expect.stringContaining(sentence),
				message: expect.stringMatching(/choose/),
				details: expect.objectContaining({ outcome: 'not_sent', category: 'input' }),
			})),
		);
	},
);
