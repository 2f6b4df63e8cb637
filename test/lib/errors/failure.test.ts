import { failure, inputFailure, named } from '../../../lib/errors/failure';
import { purpose } from '../../support/purpose';

const asked = purpose('status');
const facts = { asked, category: 'order_id', outcome: 'rejected' } as const;

test("the panel's own words are the sentence, the advice is what to do", () => {
	expect(failure({ ...facts, panelMessage: 'Incorrect order ID', httpStatus: 200 })).toEqual({
		error: 'Incorrect order ID',
		message:
			'Check the order ID: it must come from this panel and from the account of this credential.',
		details: {
			action: 'status',
			category: 'order_id',
			outcome: 'rejected',
			panelMessage: 'Incorrect order ID',
			httpStatus: 200,
			ids: [],
		},
	});
});

test('without words there is still a sentence, and the facts are null rather than absent', () => {
	const found = failure(facts);
	expect(found.error).toBe('The panel refused without a reason');
	expect(found.details).toEqual({
		action: 'status',
		category: 'order_id',
		outcome: 'rejected',
		panelMessage: null,
		httpStatus: null,
		ids: [],
	});
	expect(Object.keys(found)).toEqual(['error', 'message', 'details']);
});

test("10 MB of a panel's words are cut to 300 characters", () => {
	const found = failure({ ...facts, panelMessage: 'x'.repeat(10_000_000) });
	expect([found.error.length, found.details.panelMessage?.length]).toEqual([300, 300]);
});

test.each<[string, string[], string]>([
	['456', ['456'], 'No (order 456)'],
	['', [], 'No'],
])('said of "%s" it reads %s', (id, ids, error) => {
	const found = named(failure({ ...facts, panelMessage: 'No' }), id, { noun: 'order' });
	expect([found.error, found.details.ids]).toEqual([error, ids]);
	expect(found.details.panelMessage).toBe('No');
});

test('a sentence ends once', () => {
	const found = failure({ ...facts, asked, panelMessage: 'Incorrect service ID.' });
	expect(named(found, '1', { noun: 'order' }).error).toBe('Incorrect service ID (order 1)');
});

test('ids that an answer names are kept beside those asked for', () => {
	const found = failure({ ...facts, asked, panelMessage: 'No', ids: ['4711'] });
	expect(named(found, '1', { noun: 'proxy' }).details.ids).toEqual(['1', '4711']);
});

test('what is wrong with the input was not sent', () => {
	expect(inputFailure('add', 'Link is empty.')).toEqual({
		error: 'Link is empty.',
		message: expect.stringContaining('Nothing was sent'),
		details: {
			action: 'add',
			category: 'input',
			outcome: 'not_sent',
			panelMessage: null,
			httpStatus: null,
			ids: [],
		},
	});
});
