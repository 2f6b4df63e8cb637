import { complaint } from '../../../scripts/commits/conventional.ts';

test.each([
	'feat: quotes for products',
	'fix(trigger): a removed service comes back once',
	'feat!: order.get calls it remains',
	'refactor(money)!: limits are read first',
	'chore: release 1.0.0',
])('"%s" is fine', (subject) => {
	expect(complaint(subject)).toBeNull();
});

test.each([
	['no type', 'Quotes for products', /^does not begin/],
	['an unknown type', 'feature: quotes', /^does not begin/],
	['a type in capitals', 'Fix: quotes', /^does not begin/],
	['no space', 'fix:quotes', /^does not begin/],
	['nothing behind the type', 'fix: ', /^does not begin/],
	['an empty scope', 'fix(): quotes', /^does not begin/],
	['a full stop', 'fix: quotes.', 'ends with a full stop'],
	['too many characters', `fix: ${'a'.repeat(120)}`, 'has more than 120 characters'],
])('a message with %s is not', (_name, subject, why) => {
	expect(complaint(subject)).toEqual(typeof why === 'string' ? why : expect.stringMatching(why));
});
