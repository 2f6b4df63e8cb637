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
	placeholder?: string;
	hint?: string;
}

const LINES = 'One a line, or a list; \\n separates too';
const DELAYS = '0 5 10 15 20 30 40 50 60 90 120 150 180 210 240 270 300 360 420 480 540 600'.split(
	' ',
);
const REACTIONS = ['Like', 'Love', 'Haha', 'Wow', 'Sad', 'Angry'];

const ALL: OrderField[] = [
	{
		id: 'link',
		displayName: 'Link',
		type: 'string',
		placeholder: 'e.g. https://www.instagram.com/p/abc123/',
	},
	{ id: 'quantity', displayName: 'Quantity', type: 'number' },
	{ id: 'runs', displayName: 'Runs', type: 'number', hint: 'Quantity is delivered once a run' },
	{ id: 'interval', displayName: 'Interval (Minutes)', type: 'number', hint: 'Between two runs' },
	{ id: 'comments', displayName: 'Comments', type: 'string', list: true, hint: LINES },
	{ id: 'usernames', displayName: 'Usernames', type: 'string', list: true, hint: LINES },
	{ id: 'hashtags', displayName: 'Hashtags', type: 'string', list: true, hint: LINES },
	{ id: 'hashtag', displayName: 'Hashtag', type: 'string', placeholder: 'e.g. travel' },
	{ id: 'username', displayName: 'Username', type: 'string' },
	{
		id: 'media',
		displayName: 'Media URL',
		type: 'string',
		hint: 'The post whose likers are mentioned',
	},
	{
		id: 'answer_number',
		displayName: 'Answer Number',
		type: 'string',
		hint: 'Which answer of the poll to vote for',
	},
	{ id: 'groups', displayName: 'Groups', type: 'string', list: true, hint: LINES },
	{ id: 'min', displayName: 'Minimum Quantity', type: 'number', hint: 'For each new post' },
	{ id: 'max', displayName: 'Maximum Quantity', type: 'number', hint: 'For each new post' },
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
		placeholder: 'e.g. 31/12/2026',
		hint: 'Day/month/year',
	},
	{ id: 'country', displayName: 'Country', type: 'string', placeholder: 'e.g. US' },
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
		hint: 'Needed when Type of Traffic is Google Keyword',
	},
	{
		id: 'referring_url',
		displayName: 'Referring URL',
		type: 'string',
		hint: 'Needed when Type of Traffic is Custom Referrer',
	},
	{ id: 'keywords', displayName: 'Keywords', type: 'string', list: true, hint: LINES },
	{ id: 'custom_data', displayName: 'Custom Data', type: 'string' },
	{ id: 'minute', displayName: 'Minutes', type: 'number', hint: 'For services sold by the minute' },
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
		hint: 'Suggested videos or search keywords, for panels that take both here',
	},
	{ id: 'suggest', displayName: 'Suggested Videos', type: 'string', list: true, hint: LINES },
	{ id: 'search', displayName: 'Search Keywords', type: 'string', list: true, hint: LINES },
];

/** Every field that an order of any type can have. */
export const orderFields: Record<string, OrderField> = Object.fromEntries(
	ALL.map((field) => [field.id, field]),
);
