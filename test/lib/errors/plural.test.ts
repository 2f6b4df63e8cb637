import { plural } from '../../../lib/errors/purpose';

test.each([
	['order', 'orders'],
	['proxy', 'proxies'],
	['entry', 'entries'],
])('several of %s are %s', (one, several) => expect(plural(one)).toBe(several));
