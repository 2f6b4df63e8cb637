import { readPanel } from '../../../lib/n8n/connect';

const credential = {
	apiUrl: 'panel.example',
	apiKey: 'panel-key-4711',
	timezone: 'Asia/Tokyo',
	bodyFormat: 'json',
	ignoreSslIssues: true,
};

function panelOf(changes: Record<string, string | boolean | number | null>) {
	const read = readPanel({ ...credential, ...changes } as Parameters<typeof readPanel>[0]);
	if ('problem' in read) throw new Error(read.problem);
	return read.panel;
}

test('the credential says where the panel is and how it talks', () => {
	expect(panelOf({})).toEqual({
		url: 'https://panel.example/api/v2',
		zone: 'Asia/Tokyo',
		bodyFormat: 'json',
		identity: expect.any(String),
		ignoreSslIssues: true,
		redact: expect.any(Function),
	});
});

test.each([
	['timezone', '', 'zone', 'Asia/Ho_Chi_Minh'],
	['timezone', null, 'zone', 'Asia/Ho_Chi_Minh'],
	['timezone', ' Europe/Berlin ', 'zone', 'Europe/Berlin'],
	['bodyFormat', '', 'bodyFormat', 'form'],
	['bodyFormat', 'xml', 'bodyFormat', 'form'],
	['ignoreSslIssues', 'true', 'ignoreSslIssues', false],
])('%s %j is read as %s %j', (name, value, property, expected) =>
	expect(panelOf({ [name]: value })).toHaveProperty(property, expected),
);

test.each([
	['apiUrl', '', 'The API URL is empty.'],
	['apiUrl', 'ftp://x', 'The API URL is not an address that starts with http:// or https://.'],
	['apiKey', '', 'The API Key is empty.'],
	['apiKey', '  ', 'The API Key is empty.'],
	['apiKey', 5, 'The API Key is empty.'],
	['timezone', 'Mars/Olympus', 'The Panel Time Zone "Mars/Olympus" is not known.'],
	['timezone', 'local', 'The Panel Time Zone "local" is not known.'],
])('%s %j is refused: %s', (name, value, problem) =>
	expect(readPanel({ ...credential, [name]: value })).toEqual({ problem }),
);

describe('the key is taken out of a text', () => {
	test.each([
		['panel-key-4711', 'Invalid key panel-key-4711!', 'Invalid key [API key]!'],
		['a+b/c=d', 'key=a%2Bb%2Fc%3Dd&key=a+b/c=d', 'key=[API key]&key=[API key]'],
		[' spaced-key ', 'key spaced-key.', 'key [API key].'],
		['ab\uD800cd', 'key ab\uD800cd', 'key [API key]'],
		['$&-key', 'key $&-key', 'key [API key]'],
	])('%j', (apiKey, text, redacted) => expect(panelOf({ apiKey }).redact(text)).toBe(redacted));

	test('but one of three letters would be found in ordinary words', () => {
		expect(panelOf({ apiKey: 'ord' }).redact('Incorrect order')).toBe('Incorrect order');
	});
});
