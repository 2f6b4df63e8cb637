import { profiles } from '../profiles/all.ts';
import { profileNames, type ProfileName } from '../profiles/names.ts';

/** What a person sees who opens the panel's address in a browser. */
export const page = (key: string, port: number | undefined): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>SMM practice panel</title>
<style>
	body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
	table { border-collapse: collapse } td, th { text-align: left; padding: .3rem 1rem .3rem 0; vertical-align: top }
	code { font-size: .95em; overflow-wrap: anywhere } td code { white-space: nowrap }
</style>
</head>
<body>
<h1>SMM practice panel</h1>
<p>It plays SMM panels, with orders, balances and proxies of its own. Nothing here costs money, and nothing
reaches a real panel. There is no shop to click through: it speaks the API v2, to clients that send
<code>POST</code> requests with <code>key</code> and <code>action</code>.</p>
<p>API key, for every profile: <code>${escaped(key)}</code></p>
<table>
<tr><th>Profile</th><th>Plays</th><th>API URL</th><th>Actions</th></tr>
${profileNames.map((name) => row(name, `http://127.0.0.1:${port}`)).join('\n')}
</table>
<p><a href="/control/state">What it has sold so far</a> · <a href="/control/requests">What it was asked</a> (JSON)</p>
</body>
</html>
`;

const row = (name: ProfileName, origin: string): string => {
	const { plays, currency, actions } = profiles[name];
	const cells = [
		name,
		`${plays}, in ${currency}`,
		`<code>${origin}/${name}/api/v2</code>`,
		[...actions.keys()].join(', '),
	];
	return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
};

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
