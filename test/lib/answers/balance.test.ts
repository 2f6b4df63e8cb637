import { balanceIn } from '../../../lib/answers/balance';

test.each([[null], ['10.5'], [[]], [{}], [{ data: null }], [{ data: { currency: 'USD' } }]])(
	'%j has no balance',
	(answer) => expect(balanceIn(answer)).toBeNull(),
);

test.each([[{ balance: '10.5', currency: 'USD' }], [{ data: { balance: 10.5, currency: 'USD' } }]])(
	'%j has one',
	(answer) => expect(balanceIn(answer)).toEqual({ balance: 10.5, currency: 'USD' }),
);
