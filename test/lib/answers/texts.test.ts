import { isAcceptance, isStatusText } from '../../../lib/answers/texts';

describe('a bare text is a status', () => {
	test.each([
		'Pending',
		'In progress',
		'INPROGRESS',
		'in_progress',
		'Completed',
		'Cancelled',
		'Refunded',
		'Error',
		'Fail',
		'Awaiting',
		'Đang chạy',
		'Hoàn thành',
		'Hoàn thành'.normalize('NFD'),
		'Queued',
		'Not started',
		'Chưa chạy',
	])('%s', (text) => expect(isStatusText(text, { noun: 'order' })).toBe(true));

	test.each([
		'Waiting for a check',
		'Incorrect order ID',
		'Incorrect refill ID',
		'Order not found',
		'Cannot cancel',
		'Rate limit exceeded',
		'There is no such order here',
		'Access denied',
		'Maintenance',
		'Đang bảo trì',
		'Forbidden',
		'Declined',
		'Sorry',
		'Try again later',
		'5',
		'',
		'Completed'.repeat(1_000_000),
	])('but not %.40s', (text) => expect(isStatusText(text, { noun: 'order' })).toBe(false));
});

describe('a bare text says yes', () => {
	test.each([
		'1',
		'778',
		'ab12',
		'true',
		'requested',
		'Cancel requested',
		'Cancellation requested',
		'success',
		'Successfully canceled',
		'accepted',
		'Canceled',
		'Pending',
	])('%s', (text) => expect(isAcceptance(text)).toBe(true));

	test.each([
		'0',
		'',
		'Cannot cancel',
		'Incorrect order ID',
		"Pending orders can't be canceled",
		'Pending orders can’t be canceled',
		'Canceled orders are not refilled',
		'Completed',
		'Canceled already',
		'Successful orders only',
		'Done? No.',
		'Pending không thể hủy',
		'Service not support cancel!',
		'x'.repeat(10_000_000),
	])('but not %.40s', (text) => expect(isAcceptance(text)).toBe(false));
});
