import { withSandbox } from './support';

const panel = withSandbox();
const voucher = { action: 'buy_voucher', id: '7', answer: { voucher: 7, code: 'v-7', worth: 5 } };

test('what is offered is sold under an id of its own, and remembered', async () => {
	panel.control.offer('standard', voucher);
	expect(await panel.ask('standard', 'buy_voucher', { worth: '5' })).toEqual({
		voucher: 500_001,
		code: 'v-7',
		worth: 5,
	});
	expect(await panel.ask('standard', 'buy_voucher')).toMatchObject({ voucher: 500_002 });
	expect(panel.control.sold('standard')).toEqual([
		{ action: 'buy_voucher', id: '500001', params: { action: 'buy_voucher', worth: '5' } },
		{ action: 'buy_voucher', id: '500002', params: { action: 'buy_voucher' } },
	]);
	expect(panel.control.requests().every(({ booked }) => booked)).toBe(true);
});

test('what is bought again keeps the id that the request names, wherever the answer has it', async () => {
	const answer = { data: [{ id: 7 }], '7': { state: 'on' }, of: '7' };
	panel.control.offer('standard', { action: 'extend', id: '7', idIn: 'voucher', answer });
	expect(await panel.ask('standard', 'extend', { voucher: '12' })).toEqual({
		data: [{ id: 12 }],
		'12': { state: 'on' },
		of: '12',
	});
});

test('nothing is sold where the answer is spoilt before the sale, and no other panel offers it', async () => {
	panel.control.offer('standard', voucher);
	panel.control.fault({ kind: 'html', action: 'buy_voucher' });
	await panel.post('standard', { action: 'buy_voucher' });
	expect(panel.control.sold('standard')).toEqual([]);
	expect(await panel.ask('vnd', 'buy_voucher')).toEqual({ error: 'Incorrect request' });
});
