import fc from 'fast-check';
import { parseAnswer } from '../../lib/answers/json';
import { idParams, plan } from '../../lib/requests/plan';
import type { PanelRequest } from '../../lib/requests/client';
import { parseIds } from '../../lib/values/ids';
import { plainId } from './ids';
import { groupsOf } from '../lib/requests/support/groups';
import { purpose } from '../support/purpose';

const warning =
	'<br />\n<b>Warning</b>: Undefined array key in <b>/a.php</b> on line <b>3</b><br />\n';

test('any JSON is read as it was written, a byte order mark or a warning before it or not', () => {
	// Bare values behind a warning are no answer, and integers beyond 2^53 become texts.
	const whole = fc
		.jsonValue()
		.map((value): unknown => JSON.parse(JSON.stringify({ order: value })));
	const isExact = (value: unknown) => !/\d{16}/.test(JSON.stringify(value));
	fc.assert(
		fc.property(
			whole.filter(isExact),
			fc.constantFrom('', '\uFEFF', '\n', warning),
			(value, before) => {
				expect(parseAnswer(before + JSON.stringify(value))).toEqual({ json: value });
			},
		),
	);
});

test('an integer of any length keeps its digits', () => {
	fc.assert(
		fc.property(fc.bigInt({ min: 1n, max: 10n ** 40n }), (id) => {
			const read = parseAnswer(`{"order":${id}}`);
			const order = 'json' in read ? (read.json as { order: unknown }).order : null;
			expect(String(order)).toBe(String(id));
		}),
	);
});

describe('what is planned', () => {
	const form = fc.record({
		one: fc.option(fc.constant('order'), { nil: undefined }),
		many: fc.constantFrom(['orders'], ['orders', 'refills']),
		upTo: fc.integer({ min: 1, max: 100 }),
	});
	const asks = fc.array(
		fc.record({
			call: fc
				.record({
					action: fc.constantFrom('status', 'refill'),
					params: fc.constantFrom<PanelRequest['params']>({}, { days: '1' }, { days: '2' }),
					repeatable: fc.boolean(),
					spends: fc.boolean(),
				})
				.map((call) => ({ ...purpose('status'), ...call })),
			ids: fc.array(plainId, { minLength: 1, maxLength: 30 }),
		}),
	);
	const kindOf = ({ action, params, repeatable, spends }: PanelRequest) =>
		JSON.stringify([action, params, repeatable, spends]);

	test('asks for every id once in its group, in requests that are not too long', () => {
		fc.assert(
			fc.property(asks, form, (wanted, by) => {
				const planned = plan(wanted, by);
				const { jobs } = planned;
				const groups = groupsOf(planned);
				expect(groups.map(kindOf)).toEqual(wanted.map(({ call }) => kindOf(call)));
				expect(new Set(groups).size).toBe(new Set(wanted.map(({ call }) => kindOf(call))).size);
				expect(jobs.every(({ ids }) => ids.length > 0 && ids.length <= by.upTo)).toBe(true);
				for (const group of new Set(groups)) {
					const sent = jobs.filter((job) => job.group === group).flatMap(({ ids }) => ids);
					const asked = wanted.filter((ask) => kindOf(ask.call) === kindOf(group));
					expect(sent).toEqual([...new Set(asked.flatMap(({ ids }) => ids))]);
				}
			}),
		);
	});

	test('goes out so that the panel reads the same ids', () => {
		fc.assert(
			fc.property(fc.uniqueArray(plainId, { minLength: 1 }), form, (ids, by) => {
				const params = Object.values(idParams(by, ids));
				expect(params.length).toBeGreaterThan(0);
				for (const param of params) expect(parseIds(param)).toEqual({ ids });
			}),
		);
	});
});
