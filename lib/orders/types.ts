type FieldRule = 'required' | 'optional' | 'absent';

export interface OrderType {
	name: string;
	/** By the API's parameter names; a parameter that isn't here is not sent. */
	fields: Record<string, Exclude<FieldRule, 'absent'>>;
	/** What the number ordered is: a field, the number of lines of a field, or one thing. */
	quantity: 'field' | 'lines:comments' | 'lines:usernames' | 'once' | 'unknown';
	cost: 'perThousand' | 'once' | 'unknown';
}

const byQuantity = { quantity: 'field', cost: 'perThousand' } as const;
const dripFeed = ['runs', 'interval'];
const suggestions = ['list', 'suggest', 'search'];

const types: OrderType[] = [
	{
		name: 'Default',
		fields: fields(['link', 'quantity'], [...dripFeed, 'minute', 'reaction', ...suggestions]),
		...byQuantity,
	},
	{ name: 'Package', fields: fields(['link']), quantity: 'once', cost: 'once' },
	{
		name: 'Custom Comments',
		fields: fields(['link', 'comments']),
		quantity: 'lines:comments',
		cost: 'perThousand',
	},
	{
		name: 'Custom Comments Package',
		fields: fields(['link', 'comments']),
		quantity: 'once',
		cost: 'once',
	},
	{ name: 'Mentions', fields: fields(['link', 'quantity', 'usernames']), ...byQuantity },
	{
		name: 'Mentions with Hashtags',
		fields: fields(['link', 'quantity', 'usernames', 'hashtags']),
		...byQuantity,
	},
	{
		name: 'Mentions Custom List',
		fields: fields(['link', 'usernames']),
		quantity: 'lines:usernames',
		cost: 'perThousand',
	},
	{ name: 'Mentions Hashtag', fields: fields(['link', 'quantity', 'hashtag']), ...byQuantity },
	{
		name: 'Mentions User Followers',
		fields: fields(['link', 'quantity', 'username']),
		...byQuantity,
	},
	{ name: 'Mentions Media Likers', fields: fields(['link', 'quantity', 'media']), ...byQuantity },
	{ name: 'Comment Likes', fields: fields(['link', 'quantity', 'username']), ...byQuantity },
	{
		name: 'Comment Replies',
		fields: fields(['link', 'username', 'comments']),
		quantity: 'lines:comments',
		cost: 'perThousand',
	},
	{ name: 'Poll', fields: fields(['link', 'quantity', 'answer_number']), ...byQuantity },
	{ name: 'Invites from Groups', fields: fields(['link', 'quantity', 'groups']), ...byQuantity },
	{
		name: 'Subscriptions',
		fields: fields(['username', 'min', 'max', 'delay'], ['posts', 'old_posts', 'expiry']),
		quantity: 'unknown',
		cost: 'unknown',
	},
	{
		name: 'Web Traffic',
		fields: fields(
			['link', 'quantity', 'country', 'device', 'type_of_traffic'],
			['google_keyword', 'referring_url', ...dripFeed],
		),
		...byQuantity,
	},
	{ name: 'SEO', fields: fields(['link', 'quantity', 'keywords']), ...byQuantity },
	{ name: 'Custom Data', fields: fields(['link', 'quantity', 'custom_data']), ...byQuantity },
	{ name: 'Special (1DG)', fields: fields(['link', 'quantity'], suggestions), ...byQuantity },
	{ name: 'Special 1 (1DG)', fields: fields(['link', 'quantity'], suggestions), ...byQuantity },
];

const byName = new Map(types.map((type) => [spelling(type.name), type]));

/** The type of a service as `services` prints it, or null for one that nobody documented. */
export function orderTypeOf(type: unknown): OrderType | null {
	if (typeof type !== 'string' || type.length > 100) return null;
	return byName.get(spelling(type)) ?? null;
}

/** Whether some documented type takes exactly these. */
export function isFieldsOfType(names: ReadonlySet<string>): boolean {
	return types.some(({ fields: taken }) => {
		const ids = Object.keys(taken);
		return ids.length === names.size && ids.every((id) => names.has(id));
	});
}

function spelling(type: string): string {
	const words = type.toLowerCase().replace(/[_-]/g, ' ').trim().split(/\s+/);
	return words.map((word) => word.replace(/s$/, '')).join(' ');
}

function fields(required: string[], optional: string[] = []): OrderType['fields'] {
	const rule = (id: string, is: 'required' | 'optional') => [id, is] as const;
	return Object.fromEntries([
		...required.map((id) => rule(id, 'required')),
		...optional.map((id) => rule(id, 'optional')),
	]);
}
