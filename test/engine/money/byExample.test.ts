import { resources } from '../../../lib/operations';
import type { Operation } from '../../../lib/define';
import { byExample } from './support/byExample';
import { shop } from './support/shop';
import { toldOf } from './support/verdict';

const lab = shop();
const spending = resources.flatMap(({ value, operations }) =>
	operations
		.filter(({ maySpend, action }) => maySpend && action !== null)
		.map((operation) => [`${value}.${operation.value}`, operation] as const),
);

test.each(spending)(
	'%s can be bought of a panel that knows no more of it than its example',
	async (name, operation) => {
		const purchase = byExample(name, operation);
		const [first = '', second = '', third = ''] = lab.tags(purchase, 3);
		lab.panel.control.fault({
			kind: 'cut',
			booked: true,
			action: purchase.action,
			where: { [purchase.tagIn]: second },
		});
		const tags = [first, second, third];
		const told = toldOf(await lab.buy(purchase, tags), purchase, tags.length);
		const [bought, inDoubt, alsoBought] = lab.booked(purchase, tags);
		expect([bought, inDoubt, alsoBought].map((ids) => ids?.length)).toEqual([1, 1, 1]);
		expect(told).toEqual([
			{ outcome: 'done', ids: bought },
			expect.objectContaining({ outcome: 'unknown' }),
			{ outcome: 'done', ids: alsoBought },
		]);
	},
);

test('an operation that spends and has no example of it is named', () => {
	const [, buy] = spending[0] ?? [];
	const untold: Operation = { ...(buy as Operation), examples: [] };
	expect(() => byExample('voucher.buy', untold)).toThrow(
		/^voucher\.buy spends money.*give it an example/,
	);
});
