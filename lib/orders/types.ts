export type FieldRule = 'required' | 'optional' | 'absent';

export interface OrderType {
	name: string;
	/** By the API's parameter names; a parameter that isn't here is not sent. */
	fields: Record<string, Exclude<FieldRule, 'absent'>>;
	/** What the number ordered is: a field, the number of lines of a field, or one thing. */
	quantity: 'field' | 'lines:comments' | 'lines:usernames' | 'once' | 'unknown';
	cost: 'perThousand' | 'once' | 'unknown';
}

const BY_QUANTITY = { quantity: 'field', cost: 'perThousand' } as const;
const DRIP_FEED = ['runs', 'interval'];
const SUGGESTIONS = ['list', 'suggest', 'search'];

const TYPES: OrderType[] = [
	{
		name: 'Default',
		fields: fields(['link', 'quantity'], [...DRIP_FEED, 'minute', 'reaction', ...SUGGESTIONS]),
		...BY_QUANTITY,
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
	{ name: 'Mentions', fields: fields(['link', 'quantity', 'usernames']), ...BY_QUANTITY },
	{
		name: 'Mentions with Hashtags',
		fields: fields(['link', 'quantity', 'usernames', 'hashtags']),
		...BY_QUANTITY,
	},
	{
		name: 'Mentions Custom List',
		fields: fields(['link', 'usernames']),
		quantity: 'lines:usernames',
		cost: 'perThousand',
	},
	{ name: 'Mentions Hashtag', fields: fields(['link', 'quantity', 'hashtag']), ...BY_QUANTITY },
	{
		name: 'Mentions User Followers',
		fields: fields(['link', 'quantity', 'username']),
		...BY_QUANTITY,
	},
	{ name: 'Mentions Media Likers', fields: fields(['link', 'quantity', 'media']), ...BY_QUANTITY },
	{ name: 'Comment Likes', fields: fields(['link', 'quantity', 'username']), ...BY_QUANTITY },
	{
		name: 'Comment Replies',
		fields: fields(['link', 'username', 'comments']),
		quantity: 'lines:comments',
		cost: 'perThousand',
	},
	{ name: 'Poll', fields: fields(['link', 'quantity', 'answer_number']), ...BY_QUANTITY },
	{ name: 'Invites from Groups', fields: fields(['link', 'quantity', 'groups']), ...BY_QUANTITY },
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
			['google_keyword', 'referring_url', ...DRIP_FEED],
		),
		...BY_QUANTITY,
	},
	{ name: 'SEO', fields: fields(['link', 'quantity', 'keywords']), ...BY_QUANTITY },
	{ name: 'Custom Data', fields: fields(['link', 'quantity', 'custom_data']), ...BY_QUANTITY },
	{ name: 'Special (1DG)', fields: fields(['link', 'quantity'], SUGGESTIONS), ...BY_QUANTITY },
	{ name: 'Special 1 (1DG)', fields: fields(['link', 'quantity'], SUGGESTIONS), ...BY_QUANTITY },
];

const BY_NAME = new Map(TYPES.map((type) => [spelling(type.name), type]));

/** The type of a service as `services` prints it, or null for one that nobody documented. */
export function orderTypeOf(type: unknown): OrderType | null {
	if (typeof type !== 'string' || type.length > 100) return null;
	return BY_NAME.get(spelling(type)) ?? null;
}

/** Whether some documented type takes exactly these. */
export function isFieldsOfType(names: ReadonlySet<string>): boolean {
	return TYPES.some(({ fields: taken }) => {
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
