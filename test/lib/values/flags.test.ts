import { toFlag } from '../../../lib/values/text';

test.each([true, 1, '1', 'true', 'TRUE', ' yes '])('%j is true', (value) =>
	expect(toFlag(value)).toBe(true),
);

test.each([false, 0, '0', 'false', 'No'])('%j is false', (value) =>
	expect(toFlag(value)).toBe(false),
);

test.each([[2], ['maybe'], ['10'], [[true]], [{ value: true }], [undefined]])(
	'%j is unknown, which is not false',
	(value) => expect(toFlag(value)).toBeNull(),
);
