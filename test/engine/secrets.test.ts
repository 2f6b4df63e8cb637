import { LoggerProxy } from 'n8n-workflow';
import type { FaultRequest } from '../support/panel';
import { practice } from '../support/practice';
import { allOperations } from '../nodes/SmmPanel/play';

const lab = practice();

const apiKey = 'k3y-of+the/account&4711';
const password = 'pr0xy-p4ss/w0rd';
const printed = 'panel-made-p4ss';
/** Any of them, whole or cut, in whatever spelling. */
const secrets = /k3y-of|pr0xy-p4|panel-made/;

/** What the panel knows: the key always, a password if one was sent, and its own. */
const words = (sent: string) =>
	`key=${apiKey} ${encodeURIComponent(apiKey)} password=${sent} of 203.0.113.9:80:bob:${printed} http://bob:${printed}@203.0.113.9:80`;

const everyId = 'refuses every ID with it';
const troubles: Array<[name: string, fault: (echo: string) => FaultRequest]> = [
	['refuses and repeats it all', (echo) => json({ error: echo })],
	['is cut off in the middle of it', (echo) => json({ error: `${'x'.repeat(280)} ${echo}` })],
	[everyId, (echo) => json([{ order: 1, error: echo }, { error: echo }])],
	[
		'shows it on a web page',
		(echo) => body(`<html><title>${echo}</title>${echo}</html>`, 'text/html'),
	],
	[
		'puts it into broken JSON',
		(echo) => body(`{"data":[{"proxy_id":1,"data":"203.0.113.9:80:bob:${printed}"},"${echo}"`),
	],
	[
		'breaks with a trace of it',
		(echo) => ({ kind: 'status', status: 500, body: `trace: ${echo}` }),
	],
	[
		'redirects to an address with it',
		(echo) => ({ kind: 'redirect', to: `http://127.0.0.1:1/?${encodeURIComponent(echo)}` }),
	],
	['breaks off', () => ({ kind: 'cut' })],
];

function json(answer: unknown): FaultRequest {
	return body(JSON.stringify(answer));
}

function body(text: string, contentType = 'application/json'): FaultRequest {
	return { kind: 'body', body: text, contentType };
}

/** Everything that is printed or logged while a test runs. */
const lines: string[] = [];
beforeEach(() => {
	lines.length = 0;
	const note = (...parts: unknown[]) => void lines.push(parts.map(textOf).join(' '));
	LoggerProxy.init({ error: note, warn: note, info: note, debug: note });
	for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
		jest.spyOn(console, method).mockImplementation(note);
	}
});
afterEach(() => jest.restoreAllMocks());

const login = { name: 'password', value: password };
const rows = allOperations.map(({ resource, operation }) => ({
	name: `${resource}.${operation.value}`,
	takesPassword: resource === 'api' || 'password' in operation.options,
	parameters: {
		...operation.examples[0]?.params,
		...(resource === 'api' ? { parameters: { values: { parameter: [login] } } } : {}),
		options: {
			...('password' in operation.options ? { password } : {}),
			maxRetries: 0,
			timeout: 5,
		},
	},
}));

describe.each(troubles)('a panel that %s', (title, fault) => {
	// To a call of the user's own, a list is an answer, handed on as it came.
	const readers = rows.filter(({ name }) => title !== everyId || name !== 'api.call');
	test.each(readers)(
		'gives no secret away to $name',
		async ({ name, takesPassword, parameters }) => {
			const trouble = fault(words(takesPassword ? password : ''));
			for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
				lab.panel.control.fault({ ...trouble, times: 'always' });
				const credential = lab.panel.credential('standard', { apiKey });
				const run = await lab.run(name, parameters, { credential, onError });
				const told = [run.thrown, run.main, run.error, run.hints].map(textOf).join('\n');
				expect(told.length).toBeGreaterThan(50);
				expect(told).not.toMatch(secrets);
				expect(withoutParameters(run.stored)).not.toMatch(secrets);
				expect(run.stored).not.toContain('k3y-of');
			}
			expect(lines.join('\n')).not.toMatch(secrets);
			const logged = lab.panel.control.requests();
			expect(logged.length).toBeGreaterThan(0);
			expect(JSON.stringify(logged)).not.toMatch(secrets);
		},
	);
});

test('a password is in the output of the proxy it belongs to, and nowhere else', async () => {
	const credential = lab.panel.credential();
	const options = { username: 'bob', password };
	const wanted = { proxyKind: 'v4static', quantity: 1, days: 1, protocol: 'HTTP', options };
	const { main, hints, thrown } = await lab.run('proxy.buy', wanted, { credential });
	expect(main).toMatchObject([{ json: { source: { password } } }]);
	expect(thrown).toBeUndefined();
	expect(JSON.stringify([hints, lines])).not.toMatch(secrets);
	const logged = lab.panel.control.requests({ action: 'buy_proxy' });
	expect(logged).toMatchObject([{ params: { user: 'bob', password: '***' } }]);
	expect(JSON.stringify([logged, main])).not.toContain(credential.apiKey);
});

test.each([
	['a list of the editor', () => lab.engine.listSearch('searchServices', asked())],
	['the order form', () => lab.engine.resourceMapping('getOrderFields', asked())],
])('%s that cannot be loaded gives no secret away', async (_name, load) => {
	lab.panel.control.fault({ ...json({ error: words('') }), times: 'always' });
	const came: unknown = await load().catch((error: unknown) => error);
	expect(textOf(came)).toContain('[API key]');
	expect(textOf(came)).not.toMatch(secrets);
});

test.each(['balanceBelow', 'proxyChange', 'serviceChange'])(
	'a poll for %s that fails gives no secret away',
	async (event) => {
		lab.panel.control.fault({ ...json({ error: words('') }), times: 'always' });
		const parameters = { event, threshold: 1, changes: ['added'] };
		const { thrown, items } = await lab.engine.poll({ ...asked(), parameters, mode: 'manual' });
		expect(items).toBeNull();
		expect(textOf(thrown)).toContain('[API key]');
		expect(textOf(thrown)).not.toMatch(secrets);
		expect(lines.join('\n')).not.toMatch(secrets);
	},
);

const asked = () => ({
	credential: lab.panel.credential('standard', { apiKey }),
	currentNodeParameters: { service: { __rl: true, mode: 'id', value: '1' } },
});

/** An error with its causes and all that hangs on it, or anything else as JSON. */
function textOf(value: unknown): string {
	if (!(value instanceof Error)) return JSON.stringify(value, withoutSettings) ?? '';
	const own = JSON.stringify(Object.entries(value), withoutSettings);
	return `${value.stack} ${value.message} ${own} ${textOf(value.cause)}`;
}

/** n8n itself stores what a step was set to, and hangs it onto errors. */
function withoutSettings(name: string, value: unknown): unknown {
	return name === 'parameters' ? {} : value;
}

function withoutParameters(stored: string): string {
	return JSON.stringify(JSON.parse(stored, withoutSettings));
}
