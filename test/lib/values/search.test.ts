import { matcher, searchable } from '../../../lib/values/text';
import { plainText } from '../../../lib/values/html';

describe('a search', () => {
	test.each([
		['tang like', 'Tăng like'],
		['TĂNG LIKE', 'tang like'],
		['tăng like', 'Tăng Like Facebook'.normalize('NFD')],
		['tăng'.normalize('NFD'), 'Tăng like'.normalize('NFC')],
		['theo doi', 'Người theo dõi Instagram'],
		['nguoi doi', 'Người theo dõi Instagram'],
		['dang ky', 'Đăng ký kênh'],
		['đăng', 'Dang ky kenh'],
		['like  tang', 'Tăng like'],
		['İstanbul', 'istanbul'],
		['<r30>', 'Likes <R30>'],
		['', 'anything'],
	])('for %j finds %j', (search, text) => expect(matcher(search)(searchable(text))).toBe(true));

	test.each([
		['tang like', 'Tăng view'],
		['duong', 'Like'],
	])('for %j does not find %j', (search, text) =>
		expect(matcher(search)(searchable(text))).toBe(false),
	);

	test('looks into all texts, of which some may be missing', () =>
		expect(matcher('like 17')(searchable('Tăng like', null, '17'))).toBe(true));
});

describe('words in angle brackets', () => {
	test.each([
		['Likes <R30>', 'Likes <R30>'],
		['<R30> <b>Likes</b> <Max 10k>', '<R30> Likes <Max 10k>'],
		['Likes <br>fast', 'Likes fast'],
		['Likes </R30>', 'Likes </R30>'],
		['a<SPAN class="x">b</SPAN>c', 'abc'],
		['1 < 2 > 0', '1 < 2 > 0'],
		['<Việt Nam> like', '<Việt Nam> like'],
		['<!-- R30 --> like', 'like'],
	])('of %j leave %j', (html, text) => expect(plainText(html)).toBe(text));
});
