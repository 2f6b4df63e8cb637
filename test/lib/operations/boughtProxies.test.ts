import { documented } from '../../../lib/operations/proxy/proxies';
import { operationOf, play } from '../../nodes/SmmPanel/play';

const params = { proxyKind: 'v4static', quantity: 1, days: 1, protocol: 'HTTP' };
const buy = async (answer: unknown) => {
	const { ended } = await play(operationOf('proxy', 'buy'), [params], () => JSON.stringify(answer));
	return ended.flat();
};

test.each<[string, unknown]>([
	['a list', { status: 'success', data: [documented], payment: 5, balance: 7 }],
	['one object', { status: 'success', data: documented, payment: 5, balance: 7 }],
	['an order', { status: 'success', order: documented, payment: 5, balance: 7 }],
	['a list of orders', { status: 'success', order: [documented], payment: 5, balance: 7 }],
])('a proxy that comes as %s was bought', async (_name, answer) => {
	expect(await buy(answer)).toMatchObject([
		{ gives: [{ proxyId: '37775', payment: 5, balance: 7 }] },
	]);
});

test.each<[string, unknown]>([
	['an empty list', { status: 'success', data: [] }],
	['no list', { status: 'success', data: null }],
	['a proxy without an id', { status: 'success', data: [{ ...documented, proxy_id: null }] }],
	['only a message', { status: 'success', message: 'Done' }],
])('after %s it is in doubt whether anything was bought', async (_name, answer) => {
	expect(await buy(answer)).toMatchObject([
		{ failure: { details: { category: 'unreadable', outcome: 'unknown' } } },
	]);
});
