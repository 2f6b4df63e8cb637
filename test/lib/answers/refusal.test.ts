import { readAnswer, refused } from '../../../lib/answers/refusal';
import { listOf } from '../../../lib/answers/reading';
import { mayRepeat } from '../../../lib/requests/client';
import { hostileAnswers } from './hostile';
import { purpose } from '../../support/purpose';

const now = Date.parse('2025-05-18T10:14:17.000Z');
const buying = purpose('add', { spends: true, expects: ['order', 'charge'] });
const reading = purpose('status');

function read(text: string, status = 200, asked = buying, headers: Record<string, string> = {}) {
	const answer = readAnswer({ status, headers, text }, asked, now);
	return 'failure' in answer ? answer.failure : answer;
}
const failed = (category: string, outcome: string) =>
	expect.objectContaining({ details: expect.objectContaining({ category, outcome }) });

describe('a purchase the panel refuses in words was not made', () => {
	test.each<[text: string, status: number, category: string]>([
		['{"error":"Not enough funds on balance"}', 200, 'funds'],
		['{"error":"Invalid API key"}', 200, 'auth'],
		['{"error":"Invalid API key"}', 401, 'auth'],
		['{"error":"Số dư không đủ"}', 400, 'funds'],
		['{"message":"x","errors":{"link":["The link field is required."]}}', 422, 'request'],
		['{"message":"The link field is required.","data":null}', 422, 'request'],
		['{"status":"fail","msg":"Bad link"}', 200, 'link'],
		['{"success":false,"message":"Quantity less than minimal 50"}', 404, 'quantity'],
		['[{"error":"Not enough funds on balance"}]', 200, 'funds'],
		['"Not enough funds on balance"', 200, 'funds'],
		['["Not enough funds on balance"]', 200, 'funds'],
		['{"error":"Too many requests"}', 200, 'rate_limit'],
		['{"error":"Busy"}', 429, 'rate_limit'],
		['<html>429</html>', 429, 'rate_limit'],
		['', 429, 'rate_limit'],
		['{"error":"Something else"}', 200, 'refused'],
		['{"nothing":"known"}', 400, 'refused'],
		['{"error":"Not today","order":0}', 200, 'refused'],
		['{"error":"Not today","order":null}', 400, 'refused'],
		['{"error":"Not today","order":""}', 403, 'refused'],
		['{"error":"Not today","orders":[],"data":{"id":0}}', 200, 'refused'],
		['{"errors":{"order":["required"]}}', 422, 'request'],
		['{"error":"Bad link","service":{"id":5},"request_id":"8f2"}', 200, 'link'],
		['{"error":"An identical order was placed a minute ago"}', 200, 'duplicate'],
		['{"message":"Order was not placed: low balance"}', 400, 'funds'],
		['{}', 400, 'request'],
		['{}', 403, 'auth'],
		['[]', 405, 'request'],
	])('%s with HTTP %i', (text, status, category) =>
		expect(read(text, status)).toEqual(failed(category, 'rejected')),
	);

	test.each<[text: string, status: number]>([
		['Unauthorized', 401],
		['  401 Unauthorized\n', 401],
		['"Unauthorized"', 401],
		['Forbidden: API key not allowed', 403],
		['Your account is suspended', 403],
		['IP not whitelisted', 403],
		['Invalid API key', 200],
		['Invalid API key', 400],
		['"Invalid API key"', 403],
		['API key không hợp lệ', 200],
		['Khóa API không đúng', 404],
	])('the plain text %j with HTTP %i refuses the key', (text, status) => {
		for (const asked of [buying, reading]) {
			const found = read(text, status, asked);
			expect(found).toEqual(failed('auth', 'rejected'));
			expect(found).toHaveProperty('error', text.trim().replaceAll('"', ''));
		}
	});
});

describe('a purchase nobody can tell of is in doubt', () => {
	test.each<[name: string, text: string, status: number, category: string]>([
		['a 5xx with words', '{"error":"Unknown error, please try again later"}', 500, 'panel'],
		['a 5xx with JSON without words', '{"a":1}', 502, 'panel'],
		['a 5xx page', '<html><title>502 Bad Gateway</title></html>', 502, 'panel'],
		['a page', '<!DOCTYPE html><html><body>Hello</body></html>', 200, 'unreadable'],
		['a page with status 404', '<html>Not found</html>', 404, 'unreadable'],
		['a wall with status 403', '<html><title>Just a moment...</title></html>', 403, 'unreadable'],
		['a 5xx that speaks of funds', '{"error":"Not enough funds on balance"}', 500, 'panel'],
		['a 5xx that speaks of its pace', '{"error":"Too many requests"}', 503, 'panel'],
		['a 5xx that speaks of a field', '{"error":"user_id is required"}', 502, 'panel'],
		['a 5xx of a database', '{"error":"Duplicate entry 7 for key PRIMARY"}', 500, 'panel'],
		['a 408 with words', '{"error":"Service not found"}', 408, 'panel'],
		['a 429 of success', '{"status":"success","message":"Order placed"}', 429, 'panel'],
		['a 400 of success', '{"success":true}', 400, 'request'],
		['a 403 that says it is done', '{"message":"Đặt hàng thành công"}', 403, 'panel'],
		['an error that says it is done', '{"error":"Order placed successfully"}', 200, 'panel'],
		['money gone', '{"error":"Balance was deducted but the order failed"}', 200, 'panel'],
		['a 429 with an order that is cut', '{"order":77', 429, 'unreadable'],
		['a 429 with a cut list', '{"error":"x","data":{"order_ids":["a7', 429, 'unreadable'],
		['a 429 of words with an order', 'Warning: x. Order ID: 77', 429, 'unreadable'],
		['a 429 with words and an order', '{"message":"Slow down","order":77}', 429, 'rate_limit'],
		['an empty answer', '', 200, 'unreadable'],
		['an empty 5xx', '', 503, 'panel'],
		['a truncated answer', '{"order":99', 200, 'unreadable'],
		['text', 'Fatal error: x', 200, 'unreadable'],
		['a page under 401', '<html>Unauthorized</html>', 401, 'auth'],
		['a text of a gate', 'Access denied', 403, 'unreadable'],
		['a text of a gate at 200', 'Forbidden', 200, 'unreadable'],
		['a code of a gate', 'error code: 1020', 403, 'unreadable'],
		['a text with an order', 'Unauthorized. Order ID: 77', 401, 'auth'],
		['a text of a booking', 'Order placed successfully', 401, 'auth'],
		['a 5xx text', 'Invalid API key', 500, 'panel'],
		['a database', "Access denied for user 'smm'@'localhost'", 200, 'unreadable'],
		['a warning', 'Warning: Undefined array key "user" on line 7', 403, 'unreadable'],
		['a time-out of the server', '{"error":"Try later"}', 408, 'panel'],
		[
			'money gone without an id',
			'{"error":"Order placed at provider but local save failed, contact support"}',
			200,
			'panel',
		],
		['an order that has an id and an error', '{"order":5,"error":"Bad link"}', 200, 'link'],
		['the same in a list', '[{"order":5,"error":"Bad link"}]', 200, 'link'],
		['the same under orders', '{"orders":[5],"error":"Bad link"}', 200, 'link'],
		['a redirect', '', 302, 'unreadable'],
	])('%s', (_name, text, status, category) => {
		const found = read(text, status);
		expect(found).toEqual(failed(category, 'unknown'));
		if ('json' in found) return;
		expect(mayRepeat(found, false)).toBe(false);
	});
});

describe('an order beside an error is told, and may have been placed', () => {
	const duplicate = { error: 'Duplicate call' };
	test.each<[unknown, string[], (readonly string[])?]>([
		[{ ...duplicate, order: 4711 }, ['4711']],
		[{ ...duplicate, order_id: '4711' }, ['4711']],
		[{ ...duplicate, orderId: 4711 }, ['4711']],
		[{ ...duplicate, orderID: 4711 }, ['4711']],
		[{ ...duplicate, order_ids: [4711, '4712'] }, ['4711', '4712']],
		[{ ...duplicate, orders: '4711,4712' }, ['4711', '4712']],
		[{ ...duplicate, orders: { '4711': { charge: 1 }, '4712': 'success' } }, ['4711', '4712']],
		[{ ...duplicate, orders: { 'https://a.example/p': 4711 } }, ['4711']],
		[{ ...duplicate, id: 4711 }, ['4711']],
		[{ ...duplicate, product_order: 4711 }, ['4711'], ['product order']],
		[{ ...duplicate, proxy_id: 4711 }, ['4711'], ['proxy_id']],
		[{ ...duplicate, order: 4711 }, ['4711'], ['proxy_id']],
		[{ ...duplicate, data: { order: 4711 } }, ['4711']],
		[{ ...duplicate, result: [{ order: 4711 }] }, ['4711']],
		[{ ...duplicate, response: { data: { orderId: 4711 } } }, ['4711']],
		[{ error: { message: 'Duplicate call', order: 4711 } }, ['4711']],
		[{ error: { message: 'Duplicate call', id: 4711 } }, ['4711']],
		[{ success: false, message: 'Duplicate call', order: { id: 4711 } }, ['4711']],
		[[{ ...duplicate, order: 4711 }], ['4711']],
		[{ ...duplicate, id: 'req-9', order: 4711 }, ['4711']],
	])('%j', (answer, ids, boughtNames = buying.boughtNames) => {
		const asked = { ...buying, boughtNames };
		for (const status of [200, 400, 403, 422, 429, 500, 503]) {
			const found = read(JSON.stringify(answer), status, asked, { 'retry-after': '0' });
			if ('json' in found) throw new Error('no failure');
			expect(found.details).toMatchObject({ outcome: 'unknown', ids });
			expect(found.error).toContain(ids.join(', '));
			expect(mayRepeat(found, false)).toBe(false);
		}
	});

	test('but an error that names the order asked for is a plain refusal', () => {
		const text = '{"error":"Order not found","order":4711}';
		expect(read(text, 404, reading)).toMatchObject({
			error: 'Order not found',
			about: '4711',
			details: { category: 'order_id', outcome: 'rejected', ids: [] },
		});
	});
});

describe('what is read and comes from a broken server is asked again', () => {
	test.each<[string, number]>([
		['{"error":"Not enough funds on balance"}', 500],
		['{"error":"order_id is required"}', 502],
		['{"error":"Too many requests"}', 503],
		['{"error":"Order not found"}', 408],
		['<html><title>Just a moment...</title></html>', 503],
		['', 500],
	])('%s with HTTP %i', (text, status) => {
		const found = read(text, status, reading);
		expect('json' in found || mayRepeat(found, true)).toBe(true);
	});

	test.each([200, 403, 404])('a web page with HTTP %i is not, and speaks of the URL', (status) => {
		for (const text of [
			'<html>Not here</html>',
			'<!DOCTYPE html><title>Just a moment...</title>',
		]) {
			const found = read(text, status, reading);
			if ('json' in found) throw new Error('no failure');
			expect(found.details.category).toBe('unreadable');
			expect(found.message).toMatch(/API URL.*bot protection/);
			expect(mayRepeat(found, true)).toBe(false);
		}
	});
});

describe('an empty catalogue that is told like an error is no refusal', () => {
	test.each<[string, number]>([
		['{"error":"No services available"}', 200],
		['{"status":"error","message":"No products found"}', 404],
		['{"error":"Danh sách dịch vụ trống"}', 200],
	])('%s with HTTP %i', (text, status) => {
		const found = read(text, status, reading);
		expect('json' in found && listOf(found.json, [])).toEqual([]);
	});

	test('but a service that can not be bought is one', () => {
		expect(read('{"error":"No services available"}', 200, buying)).toEqual(
			failed('service', 'rejected'),
		);
	});
});

describe('what is data', () => {
	test.each<[string, number]>([
		['{"order":99999}', 200],
		['{"order":99999}', 201],
		['{"order":99999}', 500],
		['[{"order":99999}]', 400],
		['{"order":0}', 200],
		['{"1":{"error":"Incorrect order ID"}}', 404],
		['{"status":"success","order":1,"message":"Done"}', 200],
		['{"error":false,"order":1}', 200],
		['{"errors":[],"order":1}', 200],
		['[]', 200],
		['null', 200],
		['"Completed"', 200],
	])('%s with HTTP %i', (text, status) =>
		expect(read(text, status)).toEqual({ json: JSON.parse(text), httpStatus: status }),
	);

	test.each(['data', 'result', 'results', 'list', 'response'])(
		'what is wrapped in %s, with an error status, unless it is a complaint or a purchase',
		(name) => {
			const found = { [name]: [{ order: 1, status: 'Completed' }] };
			const json = { ...found, message: 'OK' };
			expect(read(JSON.stringify(json), 404, reading)).toEqual({ json, httpStatus: 404 });
			expect(read('{"result":{"code":1},"message":"Order not found"}', 404, reading)).toEqual(
				failed('order_id', 'rejected'),
			);
			expect(read('{"result":{"code":1},"message":"Not enough funds"}', 400, buying)).toEqual(
				failed('funds', 'rejected'),
			);
		},
	);

	test.each([
		'{"success":true,"errors":[{"order":2}]}',
		'{"success":true,"errors":[2]}',
		'{"success":"true","error":{"2":"Incorrect order ID"}}',
		'{"status":"success","message":"Done","errors":[{"order":2,"error":"Incorrect order ID"}]}',
		'{"orders":{"1":{"status":"Completed"}},"errors":{"2":"Incorrect order ID"}}',
		'{"data":[{"order":1,"status":"Completed"}],"error":[{"order":"2","message":"Not found"}]}',
	])('a yes with errors of some ids is left to be tied to them: %s', (text) =>
		expect(
			read(text, 200, purpose('status', { expects: ['status'], wrappers: ['orders'] })),
		).toEqual({ json: JSON.parse(text), httpStatus: 200 }),
	);

	test.each([
		'{"success":false,"errors":[{"order":2,"error":"Incorrect order ID"}]}',
		'{"success":true,"errors":["Incorrect order ID"]}',
		'{"errors":{"order":["Incorrect order ID"]}}',
		'{"errors":[{"order":2,"error":"Incorrect order ID"}]}',
	])('errors without a yes, or without ids, are a refusal: %s', (text) =>
		expect(read(text, 200, purpose('status', { expects: ['status'] }))).toEqual(
			failed('order_id', 'rejected'),
		),
	);

	test('a purchase that succeeded with errors of some ids is in doubt', () => {
		const text = '{"success":true,"errors":[{"proxy_id":2,"error":"Proxy not found"}]}';
		const renewing = purpose('renew_proxy', { spends: true, expects: ['proxy_id'] });
		expect(read(text, 200, renewing)).toEqual(failed('order_id', 'unknown'));
	});

	test('a list with the error of one id is left to be tied to it', () => {
		const text = '[{"order":1,"error":"Incorrect order ID"}]';
		expect(read(text, 200, reading)).toEqual({ json: JSON.parse(text), httpStatus: 200 });
	});
});

describe('the sentence', () => {
	test.each<[string, number, string]>([
		['', 200, 'The panel sent an empty answer (HTTP 200)'],
		['{"a":', 200, 'The panel sent JSON that is cut off after 5 characters (HTTP 200)'],
		[
			'<html><title>Just a moment...</title></html>',
			403,
			'A bot challenge answered in place of the panel: "Just a moment..." (HTTP 403)',
		],
		['{}', 418, 'HTTP status 418'],
		['{"error":"Bad link"}', 200, 'Bad link'],
	])('of %j with HTTP %i', (text, status, error) =>
		expect(read(text, status, reading)).toHaveProperty('error', error),
	);

	test('of a redirect does not say where it leads', () => {
		const found = read('', 301, reading, { location: 'https://evil.example/?key=x' });
		expect(JSON.stringify(found)).not.toContain('evil');
		expect(found).toHaveProperty('final', true);
	});
});

describe('how long to wait', () => {
	test.each<[string, number, Record<string, string>, number]>([
		['{"error":"Rate limit exceeded"}', 429, { 'retry-after': '7' }, 7000],
		['', 429, { 'retry-after': '7' }, 7000],
		['{"error":"Spam protection, wait 7 seconds"}', 200, {}, 7000],
		['{"error":"Maintenance"}', 503, { 'retry-after': '30' }, 30_000],
		['<html>', 503, { 'retry-after': '30' }, 30_000],
	])('after %s with HTTP %i and %j', (text, status, headers, ms) =>
		expect(read(text, status, reading, headers)).toMatchObject({ retryAfterMs: ms }),
	);
});

test('what is no rate limit has no wait', () => {
	const found = read('{"error":"Bad link"}', 200, reading, { 'retry-after': '30' });
	expect(found).not.toHaveProperty('retryAfterMs');
});

test.each([400, 401, 403, 404])('an unreadable %i would be the same again', (status) => {
	expect(read('<html>no</html>', status, reading)).toHaveProperty('final', true);
});

test('an error of one id is read like one of a whole request', () => {
	const answer = { status: 200, headers: {} };
	expect(refused('Incorrect order ID', answer, reading, now)).toEqual(
		failed('order_id', 'rejected'),
	);
	expect(refused('x'.repeat(10_000_000), answer, reading, now).error).toHaveLength(300);
});

test.each(hostileAnswers)('%s is handed on or refused in one short sentence', (_name, json) => {
	const text = JSON.stringify(json);
	const found = read(text);
	if ('json' in found) expect(found.json).toEqual(JSON.parse(text));
	else expect(found.error).toMatch(/^.{1,300}$/);
});
