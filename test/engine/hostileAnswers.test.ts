import { practice } from '../support/practice';
import { allOperations } from '../nodes/SmmPanel/play';

const lab = practice();

const hostile =
	'{"__proto__":{"polluted":true,"order":5,"balance":"9"},"constructor":{"prototype":{"polluted":true}}}';
const answers = [
	['an object', hostile],
	['a list', `[${hostile},${hostile}]`],
	['an entry for each ID', `{"1":${hostile},"123":${hostile},"37775":${hostile}}`],
	['the data', `{"status":"success","data":${hostile},"order":${hostile}}`],
] as const;

const rows = allOperations.map(({ resource, operation }) => ({
	name: `${resource}.${operation.value}`,
	spends: operation.maySpend && operation.action !== null,
	parameters: { ...operation.examples[0]?.params, options: { maxRetries: 0 } },
}));

describe.each(answers)('prototypes in %s', (_name, body) => {
	test.each(rows)('change nothing in $name', async ({ name, spends, parameters }) => {
		lab.panel.control.fault({ kind: 'body', body, times: 'always' });
		const onError = 'continueErrorOutput';
		const { main, error } = await lab.run(name, parameters, { onError });
		expect(main.length + error.length).toBeGreaterThan(0);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect(Object.keys(Object.prototype)).toEqual([]);
		for (const { json } of main) expect(json).not.toHaveProperty('polluted');
		if (spends) expect(main).toEqual([]);
	});
});
