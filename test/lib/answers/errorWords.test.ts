import { errorWords, words } from '../../../lib/answers/texts';
import { hostileAnswers } from './hostile';

describe('the words of an error', () => {
	test.each<[unknown, string]>([
		[{ error: 'Incorrect request' }, 'Incorrect request'],
		[{ error: { message: 'Not enough funds' } }, 'Not enough funds'],
		[{ error: { code: 12, message: 'Bad link' } }, 'Bad link'],
		[{ error: { code: 'E12' } }, 'E12'],
		[{ error: ['Bad link', 'Incorrect quantity'] }, 'Bad link; Incorrect quantity'],
		[{ error: 'neworder.error.min_quantity', code: 5 }, 'neworder.error.min_quantity'],
		[{ error: true, message: 'Not enough funds' }, 'Not enough funds'],
		[{ error: 1, msg: 'Not enough funds' }, 'Not enough funds'],
		[{ error: '401', message: 'Invalid API key' }, 'Invalid API key'],
		[{ error: 401 }, '401'],
		[{ error: true }, 'Unknown error'],
		[{ errors: ['Bad link'] }, 'Bad link'],
		[
			{
				message: 'The given data was invalid.',
				errors: { link: ['The link field is required.'], quantity: ['Too few.'] },
			},
			'The link field is required.; Too few.',
		],
		[{ status: 'error', msg: 'Bad link' }, 'Bad link'],
		[{ status: 'fail', message: 'Bad link' }, 'Bad link'],
		[{ status: ' FAILED ', error: 'Bad link' }, 'Bad link'],
		[{ status: false, message: 'Số dư không đủ' }, 'Số dư không đủ'],
		[{ success: false, message: 'Bad link' }, 'Bad link'],
		[{ success: 0, message: 'Bad link' }, 'Bad link'],
		[{ success: false }, 'The panel refused without a reason'],
		[{ error: '<b>Bad</b>&nbsp;link<br>' }, 'Bad link'],
	])('%j says %j', (answer, said) => expect(errorWords(answer)).toBe(said));

	test('long words are cut to 300 characters', () => {
		expect(errorWords({ error: 'x'.repeat(10_000_000) })).toHaveLength(300);
	});
});

describe('no error', () => {
	test.each<[string, unknown]>([
		['an order', { order: 99999 }],
		['a success with a message', { status: 'success', order: 1, message: 'Đã tạo' }],
		['the status of an order', { charge: '1', status: 'Completed', remains: '0' }],
		['an order that failed', { charge: '1', status: 'Fail', message: 'Sorry' }],
		['a product order in error', { status: 'error', result: null, charge: 0, note: 'x' }],
		['a refill in error', { status: 'Error' }],
		['error: false', { error: false, order: 1 }],
		['error: null', { error: null, order: 1 }],
		['error: 0', { error: 0, order: 1 }],
		['error: "0"', { error: '0', order: 1 }],
		['error: ""', { error: '', order: 1 }],
		['error: "none"', { error: 'None', order: 1 }],
		['an empty list of errors', { errors: [], order: 1 }],
		['an empty map of errors', { error: {}, order: 1 }],
		['success: true', { success: true, order: 1 }],
		['a list', [{ error: 'x' }, { error: 'y' }]],
	])('is seen in %s', (_name, answer) => expect(errorWords(answer)).toBeNull());
});

test('words are found four levels deep, and no deeper', () => {
	const four = { error: { message: { errors: { detail: 'No such link' } } } };
	expect(words(four)).toBe('No such link');
	expect(words({ error: four })).toBeNull();
});

test.each(hostileAnswers)('%s has at most 300 characters of words', (_name, json) => {
	expect((errorWords(json) ?? '').length).toBeLessThanOrEqual(300);
	expect((words(json) ?? '').length).toBeLessThanOrEqual(300 * 25);
});
