import { values } from '../fuzz/built';

test('everything that the fuzzer tries is where it looks for it', () => {
	expect(values.plainText?.('<b>a</b>')).toBe('a');
	expect(Object.keys(values).length).toBeGreaterThan(10);
});
