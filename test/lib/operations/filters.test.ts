import { categories } from '../../../lib/operations/filters';

const { read } = categories('services', 'getServiceCategories');

function passing(raw: unknown): string[] {
	const found = read(raw);
	if ('problem' in found) throw new Error(found.problem);
	return ['Instagram', 'Instagram Followers', 'Facebook'].filter(found.value.passes);
}

test.each([
	['nothing', undefined, ['Instagram', 'Instagram Followers', 'Facebook']],
	['an empty text', ' ', ['Instagram', 'Instagram Followers', 'Facebook']],
	['an empty list', [], ['Instagram', 'Instagram Followers', 'Facebook']],
	['a text, by its words', 'instagram', ['Instagram', 'Instagram Followers']],
	['several words', 'followers instagram', ['Instagram Followers']],
	['a chosen category, exactly', ['Instagram'], ['Instagram']],
	['several chosen ones', ['Instagram', 'Facebook'], ['Instagram', 'Facebook']],
])('the category filter takes %s', (_, raw, left) => {
	expect(passing(raw)).toEqual(left);
});

test('a category that is no text is refused by name', () => {
	expect(read([{ id: 1 }])).toEqual({
		problem: expect.stringMatching(/^Category must be a text/),
	});
});
