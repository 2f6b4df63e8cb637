import { LINK, withSandbox } from './support';

const panel = withSandbox();

async function order(type: string, params: Record<string, string>) {
	const services = await panel.ask('standard', 'services');
	const row = services.find((service: { type: string }) => service.type === type);
	return panel.ask('standard', 'add', { service: String(row.service), link: LINK, ...params });
}

const TRAFFIC = { quantity: '100', country: 'VN', device: '5', type_of_traffic: '3' };
const FEED = { username: 'someone', min: '10', max: '20', delay: '5' };

const accepted: [string, Record<string, string>, number][] = [
	['Default', { quantity: '50' }, 50],
	['Default', { quantity: '50', runs: '3', interval: '10' }, 150],
	['Package', {}, 1],
	['Custom Comments', { comments: 'one\r\n\r\n two \nthree' }, 3],
	['Custom Comments Package', { comments: 'one\ntwo' }, 1],
	['Mentions', { quantity: '10', usernames: 'a\nb' }, 10],
	['Mentions with Hashtags', { quantity: '10', usernames: 'a', hashtags: 'b' }, 10],
	['Mentions Custom List', { usernames: 'a\nb' }, 2],
	['Mentions Hashtag', { quantity: '10', hashtag: 'b' }, 10],
	['Mentions User Followers', { quantity: '10', username: 'a' }, 10],
	['Mentions Media Likers', { quantity: '10', media: LINK }, 10],
	['Comment Likes', { quantity: '10', username: 'a' }, 10],
	['Comment Replies', { username: 'a', comments: 'one\ntwo' }, 2],
	['Poll', { quantity: '10', answer_number: '2' }, 10],
	['Invites from Groups', { quantity: '10', groups: 'a' }, 10],
	['Subscriptions', { ...FEED, link: '', posts: '2', expiry: '31/12/2099' }, 10],
	['Subscriptions', { ...FEED, old_posts: '2', posts: '0', expiry: '29/02/2028' }, 10],
	['Web Traffic', TRAFFIC, 100],
	['Web Traffic', { ...TRAFFIC, type_of_traffic: '1', google_keyword: 'smm' }, 100],
	['SEO', { quantity: '5', keywords: 'a\nb' }, 5],
	['Custom Data', { quantity: '10', custom_data: 'x' }, 10],
	['Special (1DG)', { quantity: '10', list: 'x' }, 10],
	['Special 1 (1DG)', { quantity: '10' }, 10],
];

test.each(accepted)('%s is accepted with %j', async (type, params, quantity) => {
	const { order: id, error } = await order(type, params);
	expect(error).toBeUndefined();
	expect(panel.control.orders('standard')).toMatchObject([{ id, quantity }]);
});

const refused: [string, Record<string, string>, string][] = [
	['Default', {}, 'Incorrect quantity'],
	['Default', { quantity: '1,000' }, 'Incorrect quantity'],
	['Default', { quantity: '1.5' }, 'Incorrect quantity'],
	['Default', { quantity: '0' }, 'Incorrect quantity'],
	['Default', { quantity: '49' }, 'Quantity less than minimal 50'],
	['Default', { quantity: '100001' }, 'Quantity more than maximum 100000'],
	['Default', { quantity: '50', link: '' }, 'Bad link'],
	['Default', { quantity: '50', link: 'not a link' }, 'Bad link'],
	['Default', { quantity: '50', runs: '2' }, 'Missing required parameter: interval'],
	['Default', { quantity: '50', interval: '2' }, 'Missing required parameter: runs'],
	['Default', { quantity: '50', runs: '0', interval: '2' }, 'Incorrect value of parameter: runs'],
	['Default', { quantity: '100000', runs: '100', interval: '2' }, 'Not enough funds on balance'],
	['Custom Comments', {}, 'Missing required parameter: comments'],
	['Custom Comments', { comments: ' \n ' }, 'Missing required parameter: comments'],
	['Mentions', { quantity: '10' }, 'Missing required parameter: usernames'],
	[
		'Mentions with Hashtags',
		{ quantity: '10', usernames: 'a' },
		'Missing required parameter: hashtags',
	],
	['Comment Replies', { comments: 'a' }, 'Missing required parameter: username'],
	['Poll', { quantity: '10', answer_number: 'two' }, 'Incorrect value of parameter: answer_number'],
	['Subscriptions', { ...FEED, max: '' }, 'Missing required parameter: max'],
	['Subscriptions', { ...FEED, min: '30' }, 'Incorrect quantity'],
	['Subscriptions', { ...FEED, delay: '7' }, 'Incorrect value of parameter: delay'],
	...['2099-12-31', '12/31/2026', '00/00/0000', '29/02/2027', '31/04/2027', '1/1/27'].map(
		(expiry): [string, Record<string, string>, string] => [
			'Subscriptions',
			{ ...FEED, expiry },
			'Incorrect value of parameter: expiry',
		],
	),
	['Subscriptions', { ...FEED, posts: 'all' }, 'Incorrect value of parameter: posts'],
	['Subscriptions', { ...FEED, posts: '0' }, 'Incorrect value of parameter: posts'],
	['Subscriptions', { ...FEED, old_posts: '-1' }, 'Incorrect value of parameter: old_posts'],
	['Web Traffic', { ...TRAFFIC, country: '' }, 'Missing required parameter: country'],
	['Web Traffic', { ...TRAFFIC, country: 'Vietnam' }, 'Incorrect value of parameter: country'],
	['Web Traffic', { ...TRAFFIC, device: '6' }, 'Incorrect value of parameter: device'],
	[
		'Web Traffic',
		{ ...TRAFFIC, type_of_traffic: '1' },
		'Missing required parameter: google_keyword',
	],
	[
		'Web Traffic',
		{ ...TRAFFIC, type_of_traffic: '2' },
		'Missing required parameter: referring_url',
	],
];

test.each(refused)('%s with %j is refused: %s', async (type, params, error) => {
	expect(await order(type, params)).toEqual({ error });
	expect(panel.control.orders('standard')).toEqual([]);
	expect(panel.control.account('standard')).toMatchObject({ balance: '1000', spent: '0' });
});

const byNumber: [string, Record<string, string>, string][] = [
	['99999', { quantity: '10' }, 'Incorrect service ID'],
	['', { quantity: '10' }, 'Incorrect service ID'],
	['8', { quantity: '15' }, 'Quantity must be a multiple of 10'],
	[
		'3',
		{ quantity: '100', runs: '2', interval: '5' },
		'Drip-feed is not available for this service',
	],
	['32', { quantity: '10' }, 'Missing required parameter: minute'],
	['33', { quantity: '10', reaction: 'meh' }, 'Incorrect value of parameter: reaction'],
	['34', { quantity: '10' }, 'Service temporarily disabled'],
];

test.each(byNumber)('service %s with %j is refused: %s', async (service, params, error) => {
	expect(await panel.ask('standard', 'add', { service, link: LINK, ...params })).toEqual({ error });
});

test('a service that takes one order a link refuses the second until the first has ended', async () => {
	const same = { service: '12', link: LINK, quantity: '10' };
	await panel.ask('standard', 'add', same);
	expect((await panel.ask('standard', 'add', same)).error).toMatch(/active order with this link/);
	panel.control.advance(600);
	expect(await panel.ask('standard', 'add', same)).toEqual({ order: 1002 });
});

test.each(['32', '33'])('tangmatlive takes minute and reaction for service %s', async (service) => {
	const tangmatlive = { '32': '7', '33': '8' }[service] ?? '';
	const params = {
		service: tangmatlive,
		link: LINK,
		quantity: '10',
		minute: '30',
		reaction: 'haha',
	};
	expect(await panel.ask('tangmatlive', 'add', params)).toEqual({ order: 1001 });
});
