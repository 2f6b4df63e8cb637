import fc from 'fast-check';
import { costOf, minus, plus, readsTwoWays, toCount, toMoney } from '../../../lib/values/money';

describe('money out of an answer', () => {
	test.each([
		['2.5', 2.5],
		['0.27819', 0.27819],
		['343423', 343423],
		[' 3 ', 3],
		['-2', -2],
		['+3', 3],
		['.5', 0.5],
		['1.234', 1.234],
		['1,234', 1234],
		['2,5', 2.5],
		['0,278', 0.278],
		['1234,567', 1234.567],
		['5,000.00000', 5000],
		['5.000.000', 5_000_000],
		['12,345,678', 12_345_678],
		['12,34,567.50', 1_234_567.5],
		['12.345,67', 12345.67],
		['1 234,50', 1234.5],
		["1'234.50", 1234.5],
		['$5.00', 5],
		['-$5.00', -5],
		['$-5.00', -5],
		['US$5', 5],
		['5000 VND', 5000],
		['₫5.000.000', 5_000_000],
		['5.000.000đ', 5_000_000],
		['68.6868 USD', 68.6868],
		['0.00000000012', 0.00000000012],
		[7.5, 7.5],
		[0, 0],
	])('%j is %d', (value, amount) => expect(toMoney(value)).toBe(amount));

	test.each([
		'Unknown',
		'N/A',
		'1e5',
		'0x10',
		'5k',
		'2.5M',
		'5 tr',
		'5.',
		'5,',
		'.',
		'1.2.3',
		'1,2,3',
		'1.234.5',
		'1,234.567,89',
		'1.5,000.2',
		'--5',
		'5 5',
		'12 months',
		'9'.repeat(65),
	])('%j is not guessed at', (value) => expect(toMoney(value)).toBeNull());

	test.each([[true], [['5']], [{ amount: 5 }], [5n]])('%p is no money', (value) =>
		expect(toMoney(value)).toBeNull(),
	);

	test('a negative zero becomes zero', () => {
		expect(Object.is(toMoney(-0), 0)).toBe(true);
		expect(Object.is(toMoney('-0.00'), 0)).toBe(true);
	});

	test('what PHP prints with number_format is read back, whichever marks it was given', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.boolean(), (cents, vietnamese) => {
				const english = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
				const printed = vietnamese
					? english.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
					: english;
				expect(toMoney(printed)).toBe(cents / 100 + 0);
			}),
		);
	});

	test('any text is a finite number or nothing', () => {
		const alphabet = fc.string({ unit: fc.constantFrom(..."0123456789.,-+ $đe'K"), maxLength: 30 });
		fc.assert(
			fc.property(alphabet, (text) => {
				const amount = toMoney(text);
				expect(amount === null || Number.isFinite(amount)).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('a count out of an answer', () => {
	test.each([
		['200', 200],
		['5.000', 5000],
		['5,000', 5000],
		['5.000.000', 5_000_000],
		['10.0', 10],
		['1234.000', 1234],
		['0.000', 0],
		['-2', -2],
		[40, 40],
		[10.0, 10],
	])('%j is %d', (value, count) => expect(toCount(value)).toBe(count));

	test.each(['1.5', '2,5', 1.5, 'Unknown', '9'.repeat(20), 1e300])('%j is no count', (value) =>
		expect(toCount(value)).toBeNull(),
	);
});

describe('the cost of an order', () => {
	test.each<[number, 1 | 1000, number, number]>([
		[2.5, 1000, 1000, 2.5],
		[0.00000001234, 1000, 10, 0.0000000001234],
		[1e-7, 1000, 1000, 1e-7],
		[0.1, 1, 3, 0.3],
		[0.27819, 1000, 100, 0.027819],
		[1.1, 1000, 1100, 1.21],
		[25_000, 1000, 123_456, 3_086_400],
		[2.5, 1000, 0, 0],
	])('%d for %d, %d of them, is %d', (rate, per, units, cost) =>
		expect(costOf(rate, per, units)).toBe(cost),
	);

	test('has no dust: it equals the cost worked out in whole numbers', () => {
		const thousandths = fc.integer({ min: 0, max: 1_000_000 });
		fc.assert(
			fc.property(thousandths, fc.integer({ min: 1, max: 1_000_000 }), (rate, units) => {
				expect(costOf(rate / 1000, 1000, units)).toBe((rate * units) / 1e6);
			}),
		);
	});
});

describe('an amount with one dot before three digits', () => {
	test.each([
		'25.000 VND',
		'25.000 vnd',
		'25.000VNĐ',
		'25.000đ',
		'25.000 Đ',
		'25.000₫',
		'₫25.000',
		'₫ 25.000',
		'VND 25.000',
		'Vnd25.000',
		'25.000 đồng',
		'25.000 ĐỒNG'.normalize('NFD'),
		'25.000 dong',
		'Rp 25.000',
		'Rp. 25.000',
		'rp25.000',
		'25.000 IDR',
		'₩25.000',
		'25.000 KRW',
		'25.000 won',
		'¥25.000',
		'JP¥25.000',
		'25.000 jpy',
		'25.000 CLP',
	])('is thousands in a currency without decimals: %s', (text) => {
		expect(toMoney(text)).toBe(25_000);
		expect(toMoney(`-${text}`)).toBe(-25_000);
		expect(readsTwoWays(text)).toBe(false);
	});

	test.each([
		'VND',
		'vnd',
		'VNĐ',
		'đ',
		'₫',
		'Rp',
		'IDR',
		'KRW',
		'JPY',
		'¥',
		'VND (₫)',
		'Việt Nam đồng',
	])('is thousands beside the currency %s', (currency) => {
		expect(toMoney('25.000', currency)).toBe(25_000);
		expect(readsTwoWays('25.000', currency)).toBe(false);
	});

	test.each([
		['25.000 USD', undefined],
		['$25.000', undefined],
		['US$25.000', 'VND'],
		['25.000 USD', 'VND'],
		['€ 25.000', undefined],
		['CN¥25.000', undefined],
		['25.000', 'USD'],
		['25.000', 'eur'],
		['25.000', '$'],
		['25.000', 'USDT'],
	])('is no thousands in other currencies: %s beside %s', (text, currency) => {
		expect(toMoney(text, currency)).toBe(25);
		expect(readsTwoWays(text, currency)).toBe(false);
	});

	test.each([undefined, null, '', 'credits', 'points', 7, {}])(
		'can be read two ways beside %p',
		(currency) => {
			expect(toMoney('25.000', currency)).toBe(25);
			expect(readsTwoWays('25.000', currency)).toBe(true);
			expect(readsTwoWays('-1.250', currency)).toBe(true);
		},
	);

	test.each(['0.125', '1250.000', '25.00', '25.0000', '25', '5.000.000', '5,000.000', 25, '1.2k'])(
		'is something else: %p',
		(amount) => {
			expect(readsTwoWays(amount)).toBe(false);
			expect(toMoney(amount, 'VND')).toBe(toMoney(amount));
		},
	);
});

describe('sums', () => {
	test.each([
		[0.1, 0.2, 0.3],
		[1_000_000_000.1, 0.2, 1_000_000_000.3],
		[1e-7, 2e-7, 3e-7],
		[5, -5, 0],
		[1e21, 1, 1e21],
	])('%d and %d are %d', (a, b, sum) => {
		expect(plus(a, b)).toBe(sum);
		expect(minus(sum, -0)).toBe(sum);
	});

	test('are what whole numbers give', () => {
		const cents = fc.integer({ min: -1e12, max: 1e12 });
		fc.assert(
			fc.property(cents, cents, (a, b) => {
				expect(plus(a / 1000, b / 1000)).toBe((a + b) / 1000 + 0);
				expect(minus(a / 1000, b / 1000)).toBe((a - b) / 1000 + 0);
			}),
		);
	});
});
