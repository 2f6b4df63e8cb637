export interface OrderField {
	/** The API's parameter name. */
	id: string;
	displayName: string;
	type: 'string' | 'number' | 'options' | 'dateTime';
	options?: Array<{ name: string; value: string }>;
	/** Goes over the wire as lines. */
	list?: boolean;
	/** The least a number may be; 1 where nothing is said. */
	from?: number;
	/** A few words behind the name in the form, where n8n has no room for a hint. */
	note?: string;
}

const LINES = '\\n between entries';
const DELAYS = '0 5 10 15 20 30 40 50 60 90 120 150 180 210 240 270 300 360 420 480 540 600'.split(
	' ',
);
const REACTIONS = ['Like', 'Love', 'Haha', 'Wow', 'Sad', 'Angry'];

const ALL: OrderField[] = [
	{ id: 'link', displayName: 'Link', type: 'string' },
	{ id: 'quantity', displayName: 'Quantity', type: 'number' },
	{ id: 'runs', displayName: 'Runs', type: 'number', note: 'how often to deliver the quantity' },
	{ id: 'interval', displayName: 'Interval (Minutes)', type: 'number', note: 'between two runs' },
	{ id: 'comments', displayName: 'Comments', type: 'string', list: true, note: LINES },
	{ id: 'usernames', displayName: 'Usernames', type: 'string', list: true, note: LINES },
	{ id: 'hashtags', displayName: 'Hashtags', type: 'string', list: true, note: LINES },
	{ id: 'hashtag', displayName: 'Hashtag', type: 'string' },
	{ id: 'username', displayName: 'Username', type: 'string' },
	{
		id: 'media',
		displayName: 'Media URL',
		type: 'string',
		note: 'its likers are mentioned',
	},
	{
		id: 'answer_number',
		displayName: 'Answer Number',
		type: 'string',
		note: 'which answer of the poll',
	},
	{ id: 'groups', displayName: 'Groups', type: 'string', list: true, note: LINES },
	{ id: 'min', displayName: 'Minimum Quantity', type: 'number', note: 'for each new post' },
	{ id: 'max', displayName: 'Maximum Quantity', type: 'number', note: 'for each new post' },
	{
		id: 'delay',
		displayName: 'Delay (Minutes)',
		type: 'options',
		options: DELAYS.map((value) => ({ name: value === '0' ? 'No Delay' : value, value })),
	},
	{ id: 'posts', displayName: 'New Posts', type: 'number', from: 0 },
	{ id: 'old_posts', displayName: 'Old Posts', type: 'number', from: 0 },
	{
		id: 'expiry',
		displayName: 'Expiry',
		type: 'dateTime',
		note: 'day/month/year',
	},
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
	{
		id: 'google_keyword',
		displayName: 'Google Keyword',
		type: 'string',
		note: 'for that type of traffic',
	},
	{
		id: 'referring_url',
		displayName: 'Referring URL',
		type: 'string',
		note: 'for a custom referrer',
	},
	{ id: 'keywords', displayName: 'Keywords', type: 'string', list: true, note: LINES },
	{ id: 'custom_data', displayName: 'Custom Data', type: 'string' },
	{ id: 'minute', displayName: 'Minutes', type: 'number', note: 'for services sold by the minute' },
	{
		id: 'reaction',
		displayName: 'Reaction',
		type: 'options',
		options: REACTIONS.map((name) => ({ name, value: name.toLowerCase() })),
	},
	{
		id: 'list',
		displayName: 'List',
		type: 'string',
		list: true,
		note: 'suggested videos or search keywords, \\n between entries',
	},
	{ id: 'suggest', displayName: 'Suggested Videos', type: 'string', list: true, note: LINES },
	{ id: 'search', displayName: 'Search Keywords', type: 'string', list: true, note: LINES },
];

/** Every field that an order of any type can have. */
export const orderFields: Record<string, OrderField> = Object.fromEntries(
	ALL.map((field) => [field.id, field]),
);
