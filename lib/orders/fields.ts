/** What the form puts into a box for several lines; a value equal to it was not filled in. */
export const emptyLines = '\n';

export interface OrderField {
	/** The API's parameter name. */
	id: string;
	displayName: string;
	type: 'string' | 'number' | 'options' | 'dateTime';
	options?: Array<{ name: string; value: string }>;
	/** Takes several entries, which go over the wire as lines. */
	list?: boolean;
	/** Takes one entry: a list is refused, since a panel would take it for several orders. */
	single?: boolean;
	/** 0 where the number may be 0; else it is 1 or more. */
	from?: 0;
	/** Few words behind the name in the form: n8n has no hints there, and cuts off what is long. */
	note?: string;
}

const delays = [
	0, 5, 10, 15, 20, 30, 40, 50, 60, 90, 120, 150, 180, 210, 240, 270, 300, 360, 420, 480, 540, 600,
];
const reactionNames = ['Like', 'Love', 'Haha', 'Wow', 'Sad', 'Angry'];

const allFields: OrderField[] = [
	{ id: 'link', displayName: 'Link', type: 'string', single: true },
	{ id: 'quantity', displayName: 'Quantity', type: 'number' },
	{ id: 'runs', displayName: 'Runs', type: 'number', note: 'of a drip-feed' },
	{ id: 'interval', displayName: 'Interval (Minutes)', type: 'number' },
	{ id: 'comments', displayName: 'Comments', type: 'string', list: true },
	{ id: 'usernames', displayName: 'Usernames', type: 'string', list: true },
	{ id: 'hashtags', displayName: 'Hashtags', type: 'string', list: true },
	{ id: 'hashtag', displayName: 'Hashtag', type: 'string', single: true },
	{ id: 'username', displayName: 'Username', type: 'string', single: true },
	{ id: 'media', displayName: 'Media URL', type: 'string', single: true, note: 'of the likers' },
	{ id: 'answer_number', displayName: 'Answer Number', type: 'string', single: true },
	{ id: 'groups', displayName: 'Groups', type: 'string', list: true },
	{ id: 'min', displayName: 'Minimum Quantity', type: 'number' },
	{ id: 'max', displayName: 'Maximum Quantity', type: 'number' },
	{
		id: 'delay',
		displayName: 'Delay (Minutes)',
		type: 'options',
		options: delays.map((minutes) => ({
			name: minutes === 0 ? 'No Delay' : String(minutes),
			value: String(minutes),
		})),
	},
	{ id: 'posts', displayName: 'New Posts', type: 'number', from: 0 },
	{ id: 'old_posts', displayName: 'Old Posts', type: 'number', from: 0 },
	{ id: 'expiry', displayName: 'Expiry', type: 'dateTime', note: 'day/month/year' },
	{ id: 'country', displayName: 'Country', type: 'string' },
	{
		id: 'device',
		displayName: 'Device',
		type: 'options',
		options: [
			{ name: 'Desktop', value: '1' },
			{ name: 'Mobile (Android)', value: '2' },
			{ name: 'Mobile (iOS)', value: '3' },
			{ name: 'Mixed (Mobile)', value: '4' },
			{ name: 'Mixed (Mobile and Desktop)', value: '5' },
		],
	},
	{
		id: 'type_of_traffic',
		displayName: 'Type of Traffic',
		type: 'options',
		options: [
			{ name: 'Google Keyword', value: '1' },
			{ name: 'Custom Referrer', value: '2' },
			{ name: 'Blank Referrer', value: '3' },
		],
	},
	{ id: 'google_keyword', displayName: 'Google Keyword', type: 'string' },
	{ id: 'referring_url', displayName: 'Referring URL', type: 'string', note: 'if custom' },
	{ id: 'keywords', displayName: 'Keywords', type: 'string', list: true },
	{ id: 'custom_data', displayName: 'Custom Data', type: 'string' },
	{ id: 'minute', displayName: 'Minutes', type: 'number' },
	{
		id: 'reaction',
		displayName: 'Reaction',
		type: 'options',
		options: reactionNames.map((name) => ({ name, value: name.toLowerCase() })),
	},
	{ id: 'list', displayName: 'List', type: 'string', list: true },
	{ id: 'suggest', displayName: 'Suggested Videos', type: 'string', list: true },
	{ id: 'search', displayName: 'Search Keywords', type: 'string', list: true },
];

/** Every field that an order of any type can have. */
export const orderFields: Record<string, OrderField> = Object.fromEntries(
	allFields.map((field) => [field.id, field]),
);

/** What the user knows a field by; what is no known field goes by the name it has. */
export function titleOf(id: string): string {
	return orderFields[id]?.displayName ?? id;
}
