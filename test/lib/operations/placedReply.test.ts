import type { Json } from '../../../lib/define';
import { placedReply } from '../../../lib/operations/prices';

describe('the orders an answer to a purchase names', () => {
	test.each<[unknown, Json[]]>([
		[{ order: 99999 }, [{ orderId: '99999' }]],
		[{ order: '99999' }, [{ orderId: '99999' }]],
		[{ order: 'aB3x' }, [{ orderId: 'aB3x' }]],
		[{ order: '12345678901234567890' }, [{ orderId: '12345678901234567890' }]],
		[{ status: 'success', order: 1, message: 'Đã' }, [{ orderId: '1', message: 'Đã' }]],
		[[{ order: 5 }], [{ orderId: '5' }]],
		[{ orders: [7, '8'] }, [{ orderId: '7' }, { orderId: '8' }]],
		[{ orders: [{ order: 7 }, { order: 8 }] }, [{ orderId: '7' }, { orderId: '8' }]],
		[
			{ order: 3, charge: '0.27819', currency: 'USD' },
			[{ orderId: '3', charge: 0.27819, currency: 'USD' }],
		],
		[{ order: { id: 4, charge: '2' } }, [{ orderId: '4', charge: 2 }]],
		[{ status: 'success', data: { order: 6 } }, [{ orderId: '6' }]],
		[{ status: 'success', data: [{ order: 6 }] }, [{ orderId: '6' }]],
		[{ success: true, order_id: '9' }, [{ orderId: '9' }]],
		[{ result: { order_ids: [7, 8] } }, [{ orderId: '7' }, { orderId: '8' }]],
		[{ response: { orderID: 7 }, id: 'req-1' }, [{ orderId: '7' }]],
		[{ orders: { '77': { charge: '2' } } }, [{ orderId: '77', charge: 2 }]],
		[{ orders: { '0': 77, '1': 78 } }, [{ orderId: '77' }, { orderId: '78' }]],
		[{ id: 9 }, [{ orderId: '9' }]],
		[{ order: 9, orders: [9] }, [{ orderId: '9' }]],
		[{ order: 10, charge: 'free', currency: '', message: null }, [{ orderId: '10' }]],
	])('%j', (answer, orders) =>
		expect(placedReply(answer, { boughtNames: [] }, (orderId) => ({ orderId }))).toEqual(orders),
	);
});
