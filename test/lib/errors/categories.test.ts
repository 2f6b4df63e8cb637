import { advice, type ErrorCategory } from '../../../lib/errors/categories';
import { classify } from '../../../lib/errors/classify';
import { subjectOf } from '../../../lib/errors/purpose';
import { purpose } from '../../support/purpose';

const texts: Array<[ErrorCategory, string[]]> = [
	[
		'auth',
		[
			'Invalid API key',
			'Incorrect API key',
			'API key không hợp lệ',
			'Missing key',
			'API is disable for this user or user not found',
			'Account suspended',
			'neworder.error.account_banned',
			'invalid_api_key',
			'The key field is required.',
			'Unauthorized',
		],
	],
	[
		'request',
		[
			'Incorrect request',
			'Request Invalid',
			'Invalid action',
			'Unknown action',
			'Missing required parameter: quantity',
			'The link field is required.',
			'The quantity field is required',
		],
	],
	[
		'service',
		[
			'Incorrect service ID',
			'neworder.error.service_not_found',
			'Service Not Active',
			'Service temporarily disabled',
			'Facebook views is under maintenance',
			'This service is under maintenance',
			'Product not found',
			'Incorrect product ID',
			'Out of stock',
			'Dịch vụ này không tồn tại',
			'Sản phẩm đã hết hàng',
		],
	],
	[
		'link',
		[
			'Bad link',
			'Incorrect link',
			'Enter a valid link',
			'neworder.error.link',
			'Link không hợp lệ',
		],
	],
	[
		'duplicate',
		[
			'neworder.error.link_duplicate',
			'You have active order with this link. Please wait until order being completed.',
			'An identical order was just placed (retry later, not now)',
		],
	],
	[
		'quantity',
		[
			'Incorrect quantity',
			'Quantity less than minimal 100',
			'Quantity more than maximum 10000',
			'neworder.error.min_quantity',
			'Quantity must be a multiple of 10',
			'Số lượng phải lớn hơn tối thiểu',
		],
	],
	[
		'funds',
		[
			'Not enough funds on balance',
			'neworder.error.not_enough_funds',
			'Insufficient balance',
			'Số dư không đủ',
			'Số dư tài khoản không đủ',
		],
	],
	[
		'order_id',
		[
			'Incorrect order ID',
			'Order not found',
			'Order 1234 not found',
			'Order #a1b2-c3 does not exist',
			'Refill ID: 17 is invalid',
			'Invalid Order Id',
			'Incorrect refill ID',
			'Refill not found',
			'Proxy not found',
			'Proxy không tồn tại',
			'Đơn hàng không tồn tại',
		],
	],
	[
		'refill_unavailable',
		[
			'This service does not offer refill.',
			'The order was completed or refill was requested less than 24 hours ago',
			'Order not eligible for refill.',
		],
	],
	[
		'cancel_unavailable',
		[
			'Cannot cancel',
			'Order cannot be canceled',
			'Service not support cancel!',
			"Order can't be cancelled",
		],
	],
	['rate_limit', ['Rate limit exceeded', 'Too many requests', 'Spam protection, wait 7 seconds']],
	[
		'panel',
		[
			'Unknown error, please try again later',
			'Hệ thống đang bảo trì!',
			'MAINTENANCE_MODE',
			'System is under maintenance',
			'Order placed at provider but local save failed, contact support',
		],
	],
	['refused', ['Something nobody has seen before', '']],
];
const rows = texts.flatMap(([category, list]) => list.map((text) => [text, category] as const));

test.each(rows)('%j is a matter of %s', (text, category) =>
	expect(classify(text, 200)).toBe(category),
);

test.each(rows)(
	'%j is recognised in capitals, with odd spaces and decomposed letters',
	(text, category) =>
		expect(classify(text.toUpperCase().replace(/ /g, ' \n ').normalize('NFD'), null)).toBe(
			category,
		),
);

test.each([
	[400, 'refused'],
	[401, 'auth'],
	[402, 'funds'],
	[403, 'refused'],
	[404, 'refused'],
	[405, 'request'],
	[413, 'request'],
	[422, 'request'],
	[429, 'rate_limit'],
	[500, 'panel'],
	[503, 'panel'],
	[200, 'refused'],
	[null, 'refused'],
])('HTTP %s without telling words is %s', (status, category) =>
	expect(classify('Oops', status)).toBe(category),
);

test.each([
	[400, 'request'],
	[403, 'auth'],
	[404, 'request'],
])('HTTP %s without any words is %s', (status, category) =>
	expect(classify('', status)).toBe(category),
);

test('the words weigh more than the status', () => {
	expect(classify('Not enough funds on balance', 400)).toBe('funds');
	expect(classify('Incorrect order ID', 404)).toBe('order_id');
	expect(classify('Too many requests', 503)).toBe('rate_limit');
});

test.each(['a', 'order ', 'số dư ', 'đơn hàng ', ' ', 'not ', 'link '])(
	'10 MB of %j are sorted without delay',
	(piece) => {
		const before = performance.now();
		expect(classify(piece.repeat(10_000_000 / piece.length), null)).toBe('refused');
		expect(performance.now() - before).toBeLessThan(8000);
	},
);

test.each([
	['Service Unavailable', 503, 'panel'],
	['503 Service Temporarily Unavailable', 503, 'panel'],
	['Service unavailable', 200, 'service'],
	['Service Not Active', 500, 'panel'],
] as const)('"%s" under HTTP status %i speaks of the %s', (text, status, category) => {
	expect(classify(text, status)).toBe(category);
});

const categories: ErrorCategory[] = [
	...texts.map(([category]) => category),
	'input',
	'network',
	'unreadable',
	'not_returned',
];
const kinds = {
	order: purpose('add', { spends: true, offers: null, chosen: 'service' }),
	'many orders': purpose('status', { offers: null }),
	'a proxy': purpose('get_proxy', subjectOf({ noun: 'proxy' })),
	'something unknown': purpose('whatever', { noun: 'ID', idName: 'ID', offers: 'this operation' }),
};
const kindNames = ['order', 'many orders', 'a proxy', 'something unknown'] as const;

test.each(categories.flatMap((category) => kindNames.map((kind) => [category, kind] as const)))(
	'the advice on %s of %s is a few plain sentences without wire names',
	(category, kind) => {
		expect(advice(category, kinds[kind])).toMatch(/^[A-Z][^_{}]{30,320}\.$/);
	},
);

test('advice on an unknown id names the kind of id', () => {
	const adviceOn = (noun: string) => advice('order_id', purpose('status', subjectOf({ noun })));
	expect(adviceOn('order')).toContain('Check the order ID');
	expect(adviceOn('rotation')).toContain('Check the rotation ID');
});

test('advice on a request that is not understood says what the panel may lack', () => {
	const adviceOn = (offers: string | null) => advice('request', purpose('any', { offers }));
	expect(adviceOn('refills')).toContain('may also not offer refills');
	expect(adviceOn(null)).not.toContain('offer');
});

test.each([
	['service', 'services'],
	['proxy', 'proxies'],
])('a %s that is gone is replaced by another of the %s', (chosen, several) => {
	expect(advice('service', purpose('add', { chosen }))).toContain(`Choose another ${chosen}`);
	expect(advice('quantity', purpose('add', { chosen }))).toContain(`the ${chosen}'s minimum`);
	expect(advice('quantity', purpose('add', { chosen }))).toContain(`the list of ${several} shows`);
});
