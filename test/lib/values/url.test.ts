import { panelUrl } from '../../../lib/values/url';
import { hostile } from './hostile';

const usual = 'https://panel.example/api/v2';

test.each([
	['panel.example', usual],
	['https://panel.example', usual],
	['https://panel.example/', usual],
	['https://panel.example///', usual],
	['https://panel.example/api/v2', usual],
	['https://panel.example/api/v2/', usual],
	['  panel.example/api/v2\n', usual],
	['HTTPS://Panel.Example', usual],
	['http://panel.example', 'http://panel.example/api/v2'],
	['panel.example:8443', 'https://panel.example:8443/api/v2'],
	['localhost:3000/standard/api/v2', 'https://localhost:3000/standard/api/v2'],
	['http://127.0.0.1:3000/standard/api/v2/', 'http://127.0.0.1:3000/standard/api/v2'],
	['http://[::1]:3000', 'http://[::1]:3000/api/v2'],
	['https://panel.example/adminapi/v1', 'https://panel.example/adminapi/v1'],
	['https://panel.example/api.php?v=2', 'https://panel.example/api.php?v=2'],
	['https://panel.example/#top', usual],
	['https://bücher.example', 'https://xn--bcher-kva.example/api/v2'],
])('%j means %s', (typed, url) => expect(panelUrl(typed)).toEqual({ url }));

test.each([
	['', 'empty'],
	['   ', 'empty'],
	['ftp://panel.example', 'http://'],
	['file:///etc/passwd', 'http://'],
	['javascript:alert(1)', 'http://'],
	['mailto:me@panel.example', 'http://'],
	['http:/panel.example', 'http://'],
	['https:panel.example', 'http://'],
	['https://', 'http://'],
	['https://panel example', 'http://'],
	['/api/v2', 'http://'],
	['https:///api/v2', 'http://'],
	['panel.example\\api', 'http://'],
	['panel.exa\nmple', 'http://'],
	['panel.example\u0000', 'http://'],
	['panel.example:99999', 'http://'],
	['https://me:secret@panel.example', 'must not contain a username'],
	['me@panel.example', 'must not contain a username'],
])('%j is refused in a sentence that says why', (typed, why) => {
	const found = panelUrl(typed);
	expect(found).toEqual({ problem: expect.stringMatching(/^The API URL .*\.$/) });
	expect(found).toEqual({ problem: expect.stringContaining(why) });
	expect(JSON.stringify(found)).not.toContain('secret');
});

test.each(hostile)('%s is refused', (_name, value) =>
	expect(panelUrl(value)).toHaveProperty('problem'),
);
