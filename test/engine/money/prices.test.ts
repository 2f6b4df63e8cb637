import type { INodeParameters } from '../../support/engine';
import { shop, type Failed } from './support/shop';

const lab = shop();
const link = 'https://a.example/p';

interface Ordering {
	/** The panel's list, and what it says of the account. */
	services?: ReadonlyArray<Record<string, unknown>>;
	account?: Record<string, unknown>;
	add?: Record<string, unknown>;
	safety?: INodeParameters;
	options?: INodeParameters;
	/** The form's fields as the editor has stored them. */
	schema?: ReadonlyArray<Record<string, unknown>>;
	service?: string;
}

/** Orders rows by columns; what was asked, and what came out. */
async function order(rows: ReadonlyArray<Record<string, unknown>>, ordering: Ordering = {}) {
	const { services, account, safety = {}, options = {}, schema = [], service = '4' } = ordering;
	const answers = { services, balance: account, add: ordering.add ?? { order: 7 } };
	for (const [action, body] of Object.entries(answers)) {
		if (body === undefined) continue;
		const always = { times: 'always' as const, body: JSON.stringify(body) };
		lab.panel.control.fault({ kind: 'body', action, ...always });
	}
	const { main } = await lab.engine.run({
		credential: lab.panel.credential(),
		onError: 'continueRegularOutput',
		items: rows.map((row) => ({ link, ...row })),
		parameters: {
			resource: 'order',
			operation: 'create',
			service: { __rl: true, mode: 'id', value: service },
			orderFields: { mappingMode: 'autoMapInputData', value: null, schema },
			safety,
			options: { priceListMaxAge: 0, ...options },
		} as unknown as INodeParameters,
	});
	const told = main.map(({ json }) => json as unknown as Partial<Failed> & Record<string, unknown>);
	const sent = lab.panel.control.requests({ action: 'add' }).map(({ params }) => params);
	return { told, sent };
}

const listed = {
	service: 4,
	name: 'Views',
	type: 'Default',
	rate: '25.000',
	min: '1',
	max: '9999',
};
const maxCost = { maxCost: 100 };

describe('a price such as 25.000', () => {
	test.each([
		['the text', { rate: '25.000 VND' }, undefined],
		['the list', { currency: 'VND' }, undefined],
		['the account', {}, { balance: '900.000', currency: 'VND' }],
	])('is thousands where %s names a currency without decimals', async (_what, more, account) => {
		const services = [{ ...listed, ...more }];
		const { told, sent } = await order([{ quantity: 1000 }], {
			services,
			account,
			safety: maxCost,
		});
		expect(told[0]?.error).toBe('The cost would be 25000, more than Max Cost (100)');
		expect(sent).toEqual([]);
	});

	test('has three decimals where the account has dollars', async () => {
		const account = { balance: '900.00', currency: 'USD' };
		const { told } = await order([{ quantity: 1000 }], {
			services: [listed],
			account,
			safety: maxCost,
		});
		expect(told[0]).toMatchObject({ estimatedCost: 25, currency: 'USD' });
	});

	test.each([[maxCost], [{ maxTotalCost: 100 }], [{ checkFirst: true }]])(
		'lets %j refuse the order where nothing names a currency',
		async (safety) => {
			const account = { balance: '900' };
			const { told, sent } = await order([{ quantity: 1000 }], {
				services: [listed],
				account,
				safety,
			});
			expect(told[0]?.error).toMatch(/"25\.000", can be read as 25 and as 25000/);
			expect(told[0]?.details).toMatchObject({ outcome: 'not_sent', category: 'input' });
			expect(sent).toEqual([]);
		},
	);

	test.each(['0.125', '2.50', '3'])('is not asked after where it is %s', async (rate) => {
		const { told } = await order([{ quantity: 1000 }], {
			services: [{ ...listed, rate }],
			safety: maxCost,
		});
		expect(told[0]).toMatchObject({ estimatedCost: Number(rate) });
		expect(lab.panel.control.requests({ action: 'balance' })).toEqual([]);
	});
});

describe('a balance such as 25.000', () => {
	const services = [{ ...listed, rate: '10000 VND' }];
	const safety = { checkFirst: true };

	test('is thousands in VND', async () => {
		const account = { balance: '25.000', currency: 'VND' };
		const { told } = await order([{ quantity: 1000 }, { quantity: 1000 }, { quantity: 1000 }], {
			services,
			account,
			safety,
		});
		expect(told.map(({ orderId }) => orderId !== undefined)).toEqual([true, true, false]);
		expect(told[2]?.details).toMatchObject({ category: 'funds' });
	});

	test('lets nothing be bought where nothing names a currency', async () => {
		const { told, sent } = await order([{ quantity: 1 }], {
			services,
			account: { balance: '25.000' },
			safety,
		});
		expect(told[0]?.error).toMatch(/The balance, "25\.000", can be read as 25 and as 25000/);
		expect(sent).toEqual([]);
	});
});

test.each(['1.000', '25.000', '1e3', '0x10', '1,000'])(
	'a Max Cost of %j is refused',
	async (typed) => {
		const { told, sent } = await order([{ quantity: 1 }], {
			services: [{ ...listed, rate: '1' }],
			safety: { maxCost: typed },
		});
		expect(told[0]?.error).toMatch(/^Max Cost (?:is "|must be a number)/);
		expect(sent).toEqual([]);
	},
);

test('sums are held against Max Total Cost in decimals', async () => {
	const rows = [{ quantity: 1000 }, { quantity: 2000 }];
	const { told } = await order(rows, {
		services: [{ ...listed, rate: '0.1' }],
		safety: { maxTotalCost: 0.3 },
	});
	expect(told.map(({ orderId }) => orderId !== undefined)).toEqual([true, true]);
});

const columns = { quantity: 500, runs: 10, interval: 60, username: 'someone', comments: 'a\nb' };
const taken: Array<[type: string, fields: string[], more: Record<string, unknown>]> = [
	['Package', [], {}],
	['Custom Comments', ['comments'], {}],
	['Custom Comments Package', ['comments'], {}],
	['Special (1DG)', ['quantity'], {}],
	['SEO', ['quantity', 'keywords'], { keywords: 'k' }],
	['Poll', ['quantity', 'answer_number'], { answer_number: '2' }],
	['Mentions', ['quantity', 'usernames'], { usernames: 'u' }],
	['Invites from Groups', ['quantity', 'groups'], { groups: 'g' }],
	['Custom Data', ['quantity', 'custom_data'], { custom_data: 'd' }],
	['Default', ['quantity', 'runs', 'interval'], {}],
];

describe('what is priced is what is sent', () => {
	test.each(taken)(
		'%s sends %j of a row with columns for all types',
		async (type, fields, more) => {
			const services = [{ ...listed, rate: '1', type }];
			const { told, sent } = await order([{ ...columns, ...more }], {
				services,
				safety: { maxCost: 1000 },
			});
			expect(told[0]?.error).toBeUndefined();
			const names = Object.keys(sent[0] ?? {}).filter(
				(name) => name !== 'key' && name !== 'action',
			);
			expect(names.sort()).toEqual(['link', 'service', ...fields].sort());
		},
	);

	test('by the form of a known type, no limit being set', async () => {
		const schema = ['link', 'quantity', 'keywords'].map((id) => ({ id, required: true }));
		const { sent } = await order([{ ...columns, keywords: 'k' }], { schema });
		expect(sent[0]).toEqual(expect.not.objectContaining({ runs: '10' }));
		expect(sent[0]).toMatchObject({ quantity: '500', keywords: 'k' });
	});

	test.each(['quantity', 'Quantity', 'quantity[]', 'runs[0]', 'link', 'links[]', 'comments'])(
		'%s added verbatim leaves the cost unknown',
		async (name) => {
			const parameter = [{ name, value: '99' }];
			const { told, sent } = await order([{ quantity: 10 }], {
				services: [{ ...listed, rate: '1' }],
				safety: maxCost,
				options: { additionalParameters: { values: { parameter } } },
			});
			expect(told[0]?.error).toMatch(/can't be known/);
			expect(sent).toEqual([]);
		},
	);

	test('a link that is a list is refused, limit or none', async () => {
		const links = [`${link}\n${link}2`, [link, `${link}2`], `${link}, ${link}2`];
		for (const safety of [{}, maxCost]) {
			const rows = links.map((list) => ({ link: list, quantity: 10 }));
			const { told, sent } = await order(rows, { services: [{ ...listed, rate: '1' }], safety });
			expect(told.map(({ error }) => error)).toEqual(
				links.map(() => expect.stringMatching(/^Link is a list of 2, but an order takes one/)),
			);
			expect(sent).toEqual([]);
		}
	});

	test('runs are refused where the list says that the service takes no drip-feeds', async () => {
		const services = [{ ...listed, rate: '1', dripfeed: false }];
		const { told, sent } = await order([columns], { services, safety: { checkFirst: true } });
		expect(told[0]?.error).toMatch(/takes no drip-feeds/);
		expect(sent).toEqual([]);
	});
});

describe('the output of an order', () => {
	test('tells the whole quantity of a drip-feed and its cost', async () => {
		const services = [{ ...listed, rate: '2' }];
		const { told } = await order([columns], { services, safety: maxCost });
		expect(told[0]).toMatchObject({ quantity: 5000, estimatedCost: 10 });
	});

	test.each([
		[{ comments: 'a\nb\nc' }, 3],
		[{ usernames: ['a', 'b'] }, 2],
		[{ quantity: 10, runs: 3, interval: 5 }, 30],
	])('counts what was ordered without a known type: %j', async (row, quantity) => {
		expect((await order([row])).told[0]).toMatchObject({ quantity });
	});

	test('prefers what the panel says it took', async () => {
		const add = { order: 5, charge: '0.27', currency: 'USD' };
		const services = [{ ...listed, rate: '2' }];
		const { told } = await order([{ quantity: 100 }], { services, add, safety: maxCost });
		expect(told[0]).toMatchObject({ charge: 0.27, currency: 'USD' });
		expect(told[0]).not.toHaveProperty('estimatedCost');
	});
});

test('the day of an Expiry with a zone is told in the zone of the credential', async () => {
	const row = { username: 'someone', min: 10, max: 20, delay: 0, expiry: '2026-12-31T23:30:00Z' };
	const { sent } = await order([row]);
	expect(sent[0]).toMatchObject({ expiry: '01/01/2027' });
});
