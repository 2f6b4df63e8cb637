import { readCategories } from '../../../../nodes/SmmPanelTrigger/watches/filters';

function passing(raw: unknown): string[] {
	const read = readCategories(raw);
	if ('problem' in read) throw new Error(read.problem);
	return ['Instagram', 'Instagram Followers', 'Facebook'].filter(read.passes);
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
	expect(readCategories([{ id: 1 }])).toEqual({
		problem: expect.stringMatching(/^Category must be a text/),
	});
});
