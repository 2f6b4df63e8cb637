import { field, isUnresolved, unresolved, type Field } from '../define';
import { matcher } from '../values/search';
import { show } from '../values/text';

export interface CategoryFilter {
	/** Chosen from the list, exactly as the panel spells them; none where a text was typed. */
	chosen: string[];
	passes: (category: unknown) => boolean;
}

/** Categories chosen from the list, or a text whose words a category must contain. */
export function categories(nouns: string, loadOptionsMethod: string): Field<CategoryFilter> {
	return field<CategoryFilter>(
		{
			displayName: 'Category Names or IDs',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod },
			default: [],
			description: `Only ${nouns} of these categories. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
		},
		(raw) => {
			if (typeof raw === 'string' && raw.trim() !== '') {
				const matches = matcher(raw.trim());
				return { value: { chosen: [], passes: (category) => matches([category]) } };
			}
			const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw ?? ''];
			if (given.some(isUnresolved)) return { problem: unresolved('Category') };
			const wrong = given.find((each) => typeof each !== 'string');
			if (wrong !== undefined) return { problem: `Category must be a text, not ${show(wrong)}.` };
			const chosen = given.flatMap((each) =>
				typeof each === 'string' && each.trim() !== '' ? [each] : [],
			);
			const passes = (category: unknown) =>
				chosen.length === 0 || chosen.some((each) => each === category);
			return { value: { chosen, passes } };
		},
	);
}
