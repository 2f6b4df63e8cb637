import { plural } from '../../../lib/errors/purpose';

test.each([
	['order', 'orders'],
	['proxy', 'proxies'],
	['entry', 'entries'],
	['key', 'keys'],
	['batch', 'batches'],
	['address', 'addresses'],
	['box', 'boxes'],
])('several of %s are %s', (one, several) => expect(plural(one)).toBe(several));
