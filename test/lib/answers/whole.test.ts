import { asItCame, whole } from '../../../lib/answers/reading';
import { subjectOf } from '../../../lib/errors/purpose';
import { hostileAnswers } from './hostile';

const subject = subjectOf({ noun: 'entry' });

test('a list of one is the one', () => {
	expect(whole([{ balance: '1' }], [], subject)).toEqual([{ record: { balance: '1' } }]);
});

test.each<[unknown]>([[{ balance: '1' }], [[1, 2]], [[]], [null], ['text']])(
	'%j speaks for itself',
	(json) => expect(whole(json, [], subject)).toEqual([{ record: json }]),
);

test.each(hostileAnswers)('%s is handed on as it came', (_name, json) => {
	const [reading] = asItCame(json, [], subject) ?? [];
	expect(reading && 'record' in reading && reading.record).toBe(json);
});
