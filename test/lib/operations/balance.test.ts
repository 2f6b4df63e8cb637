import { getDecidable } from '../../../lib/operations/balance/get.operation';
import { play } from '../../nodes/SmmPanel/play';

const ask = async (answer: unknown) => {
	const { ended } = await play(getDecidable, [{}], () => JSON.stringify(answer));
	return ended.flat();
};

test.each(['25.000', '-1.250'])(
	'a balance of %j without a currency decides nothing',
	async (balance) => {
		expect(await ask({ balance })).toMatchObject([
			{
				failure: {
					error: expect.stringMatching(/can be read as .+ and as \d+, because nothing says/),
				},
			},
		]);
	},
);

test.each([
	[{ balance: '25.000', currency: 'VND' }, 25_000],
	[{ balance: '25.000', currency: 'USD' }, 25],
	[{ balance: '25.000 VND' }, 25_000],
	[{ balance: '25.00' }, 25],
	[{ balance: 25.125 }, 25.125],
	[{ status: 'success', data: { balance: '25.000', currency: 'đ' } }, 25_000],
])('%j is %d', async (answer, balance) => {
	expect(await ask(answer)).toMatchObject([{ gives: [{ balance }] }]);
});
