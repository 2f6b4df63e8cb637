import { orderFields } from '../../../lib/orders/fields';
import { orderTypeOf } from '../../../lib/orders/types';

const required = (type: string) =>
	Object.entries(orderTypeOf(type)?.fields ?? {})
		.filter(([, rule]) => rule === 'required')
		.map(([id]) => id);
const optional = (type: string) =>
	Object.keys(orderTypeOf(type)?.fields ?? {}).filter((id) => !required(type).includes(id));

test.each([
	['Default', 'link quantity', 'runs interval minute reaction list suggest search', 'quantity'],
	['Package', 'link', '', 'order'],
	['Custom Comments', 'link comments', '', 'comments'],
	['Custom Comments Package', 'link comments', '', 'order'],
	['Mentions', 'link quantity usernames', '', 'quantity'],
	['Mentions with Hashtags', 'link quantity usernames hashtags', '', 'quantity'],
	['Mentions Custom List', 'link usernames', '', 'usernames'],
	['Mentions Hashtag', 'link quantity hashtag', '', 'quantity'],
	['Mentions User Followers', 'link quantity username', '', 'quantity'],
	['Mentions Media Likers', 'link quantity media', '', 'quantity'],
	['Comment Likes', 'link quantity username', '', 'quantity'],
	['Comment Replies', 'link username comments', '', 'comments'],
	['Poll', 'link quantity answer_number', '', 'quantity'],
	['Invites from Groups', 'link quantity groups', '', 'quantity'],
	['Subscriptions', 'username min max delay', 'posts old_posts expiry', null],
	[
		'Web Traffic',
		'link quantity country device type_of_traffic',
		'google_keyword referring_url runs interval',
		'quantity',
	],
	['SEO', 'link quantity keywords', '', 'quantity'],
	['Custom Data', 'link quantity custom_data', '', 'quantity'],
	['Special (1DG)', 'link quantity', 'list suggest search', 'quantity'],
	['Special 1 (1DG)', 'link quantity', 'list suggest search', 'quantity'],
])('%s needs %s', (name, needs, takes, countedBy) => {
	expect(orderTypeOf(name)).toMatchObject({ name, countedBy });
	expect(required(name).join(' ')).toBe(needs);
	expect(optional(name).join(' ')).toBe(takes);
	expect([...required(name), ...optional(name)].filter((id) => !(id in orderFields))).toEqual([]);
});

test.each([
	['default', 'Default'],
	['CUSTOM_COMMENTS', 'Custom Comments'],
	['custom-comment', 'Custom Comments'],
	['Subscription', 'Subscriptions'],
	[' Comment  Like ', 'Comment Likes'],
	['mentions_with_hashtags', 'Mentions with Hashtags'],
	['Mention Hashtags', 'Mentions Hashtag'],
	['special (1dg)', 'Special (1DG)'],
])('%j is another spelling of %s', (seen, name) => expect(orderTypeOf(seen)?.name).toBe(name));

test.each([[''], ['Live Stream'], ['constructor'], ['__proto__'], [null], [1], [['Default']]])(
	'%j is no type that anybody documented',
	(seen) => expect(orderTypeOf(seen)).toBeNull(),
);

test('every field has a title of its own and options only where one chooses', () => {
	const fields = Object.entries(orderFields);
	expect(fields.every(([id, field]) => field.id === id)).toBe(true);
	expect(new Set(fields.map(([, { displayName }]) => displayName)).size).toBe(fields.length);
	expect(
		fields.filter(([, field]) => (field.type === 'options') !== (field.options !== undefined)),
	).toEqual([]);
	expect(orderFields.device?.options?.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5']);
	expect(orderFields.delay?.options).toHaveLength(22);
});
