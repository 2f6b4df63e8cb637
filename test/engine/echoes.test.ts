import { practice } from '../support/practice';

const lab = practice();
const apiKey = 'k3y-of+the/account&4711';
const shown = /k3y|4711/i;

const service = { service: 1, name: 'Likes', type: 'Default', rate: '1', min: 1, max: 10 };
const order = {
	service: { __rl: true, mode: 'id', value: '1' },
	orderFields: {
		mappingMode: 'defineBelow',
		value: { link: 'https://example.com/1', quantity: 10 },
	},
};
const all = { returnAll: true };
const raw = { returnAll: true, simplify: false };
const custom = { action: 'whoami', safeToRepeat: true };

test.each([
	['a message', 'order.create', order, { order: 5, message: `Thanks, ${apiKey}!` }],
	['a currency', 'balance.get', {}, { balance: '1', currency: apiKey }],
	['a status', 'order.get', { orderId: '1' }, { status: `Done ${apiKey}`, charge: '1' }],
	['the name of a service', 'service.getAll', all, [{ ...service, name: `For ${apiKey}` }]],
	['a category', 'service.getAll', all, [{ ...service, category: apiKey }]],
	['a field of a raw record', 'service.getAll', raw, [{ ...service, owner: apiKey }]],
	['the name of a field of a raw record', 'service.getAll', raw, [{ ...service, [apiKey]: 1 }]],
	['the answer to a custom call', 'api.call', custom, { user: { keys: [apiKey] } }],
	['a name in the answer to a custom call', 'api.call', custom, { keys: { [apiKey]: true } }],
	['base64 in the answer to a custom call', 'api.call', custom, { token: btoa(apiKey) }],
	['capitals in the answer to a custom call', 'api.call', custom, { user: apiKey.toUpperCase() }],
	['a text in place of JSON', 'api.call', custom, `Hello ${apiKey}`],
])('an API key that a panel repeats in %s is in no item', async (_, name, parameters, answer) => {
	const body = JSON.stringify(answer);
	lab.panel.control.fault({ kind: 'body', body, contentType: 'application/json', times: 'always' });
	const credential = lab.panel.credential('standard', { apiKey });
	const options = { maxRetries: 0 };
	const { main, error, stored } = await lab.run(name, { ...parameters, options } as never, {
		credential,
		onError: 'continueErrorOutput',
	});
	expect(error).toEqual([]);
	expect(main).toHaveLength(1);
	expect(JSON.stringify(main)).toContain('[API key]');
	expect(JSON.stringify(main)).not.toMatch(shown);
	expect(JSON.stringify(main)).not.toContain(btoa(apiKey));
	expect(stored).not.toContain(apiKey);
});

test.each([
	['simplified', true],
	['as it came', false],
])('a text of a megabyte is cut with a mark in an item that is %s', async (_, simplify) => {
	const body = JSON.stringify([{ ...service, name: 'x'.repeat(1_000_000) }]);
	lab.panel.control.fault({ kind: 'body', body, contentType: 'application/json', times: 'always' });
	const { main } = await lab.run('service.getAll', { returnAll: true, simplify });
	expect(main).toHaveLength(1);
	expect(main[0]?.json.name).toMatch(/^x{1000,99999}…$/);
});
