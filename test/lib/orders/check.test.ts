import fc from 'fast-check';
import { checkOrder, type ServiceRules } from '../../../lib/orders/check';
import { orderFields } from '../../../lib/orders/fields';
import { orderCost, orderedQuantity, orderTypeOf } from '../../../lib/orders/types';
import { hostile } from '../values/hostile';

const none: ServiceRules = { min: null, max: null };
const zone = 'Asia/Ho_Chi_Minh';
const link = 'https://example.com/p/1';
const traffic = { link, quantity: 100, country: 'US', device: 1, type_of_traffic: 3 };
const subscription = { username: 'someone', min: 100, max: 200, delay: 0 };
const check = (type: string, params: Record<string, unknown>, limits = none) =>
	checkOrder(orderTypeOf(type), params, limits, { zone });

describe('an order that is in order', () => {
	test('goes out as text, with what is counted', () => {
		expect(check('Default', { link: ` ${link} `, quantity: 100, runs: '3', interval: 60 })).toEqual(
			{
				params: { link, quantity: '100', runs: '3', interval: '60' },
				quantity: 300,
			},
		);
	});

	test('of comments counts their lines as its quantity', () => {
		expect(check('Custom Comments', { link, comments: 'one\\n\n two \r\nthree' })).toEqual({
			params: { link, comments: 'one\ntwo\nthree' },
			quantity: 3,
		});
	});

	test('of a package has no quantity', () => {
		expect(check('Custom Comments Package', { link, comments: ['a', 'b'], quantity: 5 })).toEqual({
			params: { link, comments: 'a\nb' },
			quantity: null,
		});
	});

	test('splits lists by the separator given as well', () => {
		const type = orderTypeOf('Mentions Custom List');
		expect(
			checkOrder(type, { link, usernames: 'a; b' }, none, { separator: ';', zone }),
		).toMatchObject({
			params: { usernames: 'a\nb' },
			quantity: 2,
		});
	});

	test('of a known type leaves out what the type does not take, however wrong it is', () => {
		expect(check('Package', { link, quantity: 'many', comments: '\n', service: 4 })).toMatchObject({
			params: { link },
		});
	});

	test('takes empty cells for fields not filled in', () => {
		const empty = { runs: '', interval: null, minute: undefined, reaction: '  ', list: [] };
		expect(check('Default', { link, quantity: 1, ...empty })).toMatchObject({
			params: { link, quantity: '1' },
		});
	});

	test('of an unknown type sends everything that is filled in', () => {
		const typed = {
			link,
			quantity: '5',
			comments: ['a', 'b'],
			coupon: 'X',
			is_test: true,
			min: '',
		};
		expect(checkOrder(null, typed, none, { zone })).toEqual({
			params: { link, quantity: '5', comments: 'a\nb', coupon: 'X', is_test: 'true' },
			quantity: 5,
		});
	});

	test.each([
		['Web Traffic', traffic, { device: '1', type_of_traffic: '3' }],
		['Web Traffic', { ...traffic, device: 'mobile (ios)' }, { device: '3' }],
		[
			'Web Traffic',
			{ ...traffic, type_of_traffic: 1, google_keyword: 'x' },
			{ google_keyword: 'x' },
		],
		[
			'Web Traffic',
			{ ...traffic, type_of_traffic: 2, referring_url: link },
			{ referring_url: link },
		],
		[
			'Default',
			{ link, quantity: 1, reaction: 'LOVE', minute: 30 },
			{ reaction: 'love', minute: '30' },
		],
		['Subscriptions', subscription, { min: '100', max: '200', delay: '0' }],
		['Subscriptions', { ...subscription, delay: 'No Delay' }, { delay: '0' }],
		[
			'Subscriptions',
			{ ...subscription, old_posts: 0, posts: '0' },
			{ old_posts: '0', posts: '0' },
		],
		['Subscriptions', { ...subscription, expiry: '2026-12-31' }, { expiry: '31/12/2026' }],
	])('%s %j is spelled for the wire', (type, typed, params) =>
		expect(check(type, typed)).toMatchObject({ params }),
	);

	test('sends no keyword with traffic that is not keyword traffic', () => {
		const checked = check('Web Traffic', { ...traffic, google_keyword: 'x', referring_url: link });
		expect('params' in checked && Object.keys(checked.params)).toEqual(Object.keys(traffic));
	});
});

describe('an order that is wrong', () => {
	test('hears of everything at once', () => {
		expect(check('Default', { quantity: '1.5', runs: 2, reaction: 'meh' })).toMatchObject({
			problems: [
				'Link is missing.',
				'Quantity must be a whole number above 0, but is "1.5".',
				'Reaction is "meh", but must be one of like, love, haha, wow, sad, angry.',
				'Runs only works together with Interval (Minutes), which is empty.',
			],
		});
	});

	test.each([
		['Default', { link }, none, 'Quantity is missing.'],
		['Default', { link: '\n', quantity: 1 }, none, 'Link is empty.'],
		['Default', { link: { url: link }, quantity: 1 }, none, 'Link must be text, but is an object.'],
		['Default', { link, quantity: '1.000' }, none, expect.stringContaining('Write 1000')],
		[
			'Default',
			{ link, quantity: 1, interval: 5 },
			none,
			expect.stringMatching(/^Interval .+ Runs,/),
		],
		[
			'Default',
			{ link, quantity: 1, runs: 0, interval: 5 },
			none,
			expect.stringMatching(/^Runs must/),
		],
		[
			'Default',
			{ link, quantity: 9 },
			{ min: 10, max: 20 },
			'Quantity is 9, but this service takes at least 10.',
		],
		[
			'Default',
			{ link, quantity: 21 },
			{ min: 10, max: 20 },
			'Quantity is 21, but this service takes at most 20.',
		],
		['Custom Comments', { link, comments: ' \n\\n \r\n' }, none, 'Comments has only blank lines.'],
		[
			'Custom Comments',
			{ link, comments: { a: 1 } },
			none,
			expect.stringMatching(/^Comments must be lines/),
		],
		[
			'Custom Comments',
			{ link, comments: 'a\nb' },
			{ min: 5, max: null },
			'Comments has 2 lines, but this service takes at least 5.',
		],
		[
			'Mentions Custom List',
			{ link, usernames: 'a\nb' },
			{ min: null, max: 1 },
			'Usernames has 2 lines, but this service takes at most 1.',
		],
		[
			'Web Traffic',
			{ ...traffic, device: 6 },
			none,
			expect.stringMatching(/^Device is 6, but must be one of 1 \(Desktop\)/),
		],
		[
			'Web Traffic',
			{ ...traffic, type_of_traffic: 1 },
			none,
			'Google Keyword is missing: this Type of Traffic needs it.',
		],
		[
			'Web Traffic',
			{ ...traffic, type_of_traffic: '2' },
			none,
			'Referring URL is missing: this Type of Traffic needs it.',
		],
		[
			'Subscriptions',
			{ ...subscription, min: 300 },
			none,
			'Minimum Quantity is 300, which is more than Maximum Quantity, 200.',
		],
		[
			'Subscriptions',
			subscription,
			{ min: 150, max: null },
			'Minimum Quantity is 100, but this service takes at least 150.',
		],
		[
			'Subscriptions',
			{ ...subscription, delay: 7 },
			none,
			expect.stringMatching(/^Delay \(Minutes\) is 7, but must be one of 0, 5/),
		],
		[
			'Subscriptions',
			{ ...subscription, expiry: '12/31/2026' },
			none,
			expect.stringContaining('Write day/month/year'),
		],
	])('%s %j within %j gets one sentence', (type, typed, limits, problem) =>
		expect(check(type, typed, limits)).toMatchObject({ problems: [problem] }),
	);
});

describe('hostile fields', () => {
	const named = Object.keys(orderFields);

	test.each(hostile)(
		'holding %s never crash and never leave as anything but text',
		(_name, value) => {
			const params = Object.fromEntries(
				['link', 'quantity', 'comments', 'delay', 'expiry'].map((id) => [id, value]),
			);
			const checked = checkOrder(null, params, none, { separator: ',', zone });
			const texts = 'params' in checked ? Object.values(checked.params) : checked.problems;
			expect(texts.every((text) => typeof text === 'string')).toBe(true);
		},
	);

	test('called __proto__ pollute nothing', () => {
		const typed = JSON.parse('{"__proto__":"x","constructor":"y"}');
		expect(checkOrder(null, typed, none, { zone })).toHaveProperty('params.constructor', 'y');
		expect(check('Package', { ...typed, link })).toMatchObject({ params: { link } });
		expect(Object.getPrototypeOf({})).toBe(Object.prototype);
	});

	test('of any kind give either text for the wire or sentences, and only fields of the type', () => {
		const type = orderTypeOf('Default');
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...named), fc.anything()), (typed) => {
				const checked = checkOrder(type, typed, none, { zone });
				if ('problems' in checked) expect(checked.problems.length).toBeGreaterThan(0);
				else
					expect(type?.fields).toMatchObject(
						Object.fromEntries(Object.keys(checked.params).map((id) => [id, expect.any(String)])),
					);
			}),
		);
	});
});

describe('the cost of an order', () => {
	test.each([
		['Default', 2.5, 200, 0.5],
		['default', 0.1, 30, 0.003],
		['Custom Comments', 4, 25, 0.1],
		['Mentions Custom List', 4, 25, 0.1],
		['Package', 4, null, 4],
		['Custom Comments Package', 4, null, 4],
		['Default', 0, 200, 0],
	])('%s at %d for %p is %d', (type, rate, quantity, cost) =>
		expect(orderCost({ type, rate }, quantity)).toBe(cost),
	);

	test.each([
		['Subscriptions', 4, 1],
		['Live Stream', 4, 1],
		[undefined, 4, 1],
		['Default', null, 1],
		['Default', -1, 1],
		['Default', NaN, 1],
		['Default', 4, null],
		['Custom Comments', 4, null],
	])('%s at %p for %p can not be known', (type, rate, quantity) =>
		expect(orderCost({ type, rate }, quantity)).toBeNull(),
	);
});

describe('how many are ordered', () => {
	const comments = 'a\nb\nc';
	test.each([
		['Default', { quantity: '100' }, 100],
		['Default', { quantity: '100', runs: '5', interval: '10' }, 500],
		['Web Traffic', { quantity: '100', runs: '5', interval: '10' }, 500],
		['Custom Comments', { comments }, 3],
		['Comment Replies', { comments }, 3],
		['Mentions Custom List', { usernames: comments }, 3],
		['Mentions', { usernames: comments, quantity: '7' }, 7],
		['Package', {}, null],
		['Custom Comments Package', { comments }, null],
		['Subscriptions', { min: '1', max: '2' }, null],
		['of an unknown type', { quantity: '7', comments }, 7],
		['of an unknown type', { comments }, 3],
		['of an unknown type', { usernames: comments }, 3],
		['of an unknown type', { link }, null],
	])('%s with %j is %p', (type, sent, quantity) =>
		expect(orderedQuantity(orderTypeOf(type), sent)).toBe(quantity),
	);

	test('is told beside problems too', () => {
		const typed = { link, comments };
		expect(check('Custom Comments', typed, { min: 5, max: null })).toMatchObject({ quantity: 3 });
		expect(check('Default', { quantity: 10, runs: 3 })).toMatchObject({ quantity: 30 });
		expect(check('Default', { link, quantity: '1.000' })).toMatchObject({ quantity: null });
	});
});

describe('an order for one thing', () => {
	const two = 'https://example.com/q';
	test.each([
		['link', `${link}\n${two}`],
		['link', `${link}\r\n${two}`],
		['link', `${link}\\n${two}`],
		['link', `${link}\u2028${two}`],
		['link', `${link},${two}`],
		['link', `${link} ; ${two}`],
		['link', `${link} www.example.com`],
		['link', [link, two]],
		['username', 'someone\nanother'],
		['hashtag', 'one\ntwo'],
		['media', `${link}\n${two}`],
		['answer_number', '1\n2'],
	])('has no list as its %s, whatever the type: %j', (id, value) => {
		const problems = [expect.stringMatching(/is a list of 2, but an order takes one\. Give each/)];
		const typed = { link, quantity: 1, [id]: value };
		expect(checkOrder(null, typed, none, { zone })).toMatchObject({ problems });
	});

	test.each([`${link}\n`, ` ${link} `, `${link}?a=1,2;3|4&u=${encodeURIComponent(two)}`, '@a,b'])(
		'takes the link %j',
		(typed) =>
			expect(check('Default', { link: typed, quantity: 1 })).toMatchObject({
				params: { link: typed.trim() },
			}),
	);

	test('counts every line that a panel may count', () => {
		const comments = ['a', 'b', 'c', 'd', 'e', 'f'].join('\u2028').replace(/[b-e]/g, '$&\v');
		expect(check('Custom Comments', { link, comments })).toMatchObject({ quantity: 6 });
	});
});

describe('a service without drip-feeds', () => {
	const rules = { ...none, dripfeed: false };
	const words = expect.stringMatching(/takes no drip-feeds: leave Runs and Interval/);

	test('refuses runs', () =>
		expect(check('Default', { link, quantity: 1, runs: 2, interval: 5 }, rules)).toMatchObject({
			problems: [words],
		}));

	test.each([true, null])('is not one whose list says %p', (dripfeed) =>
		expect(
			check('Default', { link, quantity: 1, runs: 2, interval: 5 }, { ...rules, dripfeed }),
		).toMatchObject({ params: { runs: '2' } }),
	);

	test('takes columns for runs of a type that has none', () =>
		expect(check('Package', { link, runs: 2, interval: 5 }, rules)).toMatchObject({
			params: { link },
		}));
});
