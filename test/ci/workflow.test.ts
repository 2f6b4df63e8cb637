import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(project, ...path), 'utf8');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));

/** `npm test` runs one of them, and one is several of the others. */
const elsewhere = ['unit', 'e2e'];
const suites = Object.keys(scripts)
	.filter((name) => name.startsWith('test:'))
	.map((name) => name.replace('test:', ''))
	.filter((name) => !elsewhere.includes(name));

const words = (text: string | undefined) => (text ?? '').split(/[ ,]+/).filter(Boolean);

test('the hosted runners run every set of tests', () => {
	const [, listed] = /tests: \[(.+)\]/.exec(read('.github', 'workflows', 'ci.yml')) ?? [];
	expect(words(listed).sort()).toEqual([...suites].sort());
});

test('and so does the check of a checkout', () => {
	const script = read('.ci', 'run');
	const [, listed] = /for tests in (.+?);/.exec(script) ?? [];
	const alone = [...script.matchAll(/npm run test:(\w+)/g)].map(([, name]) => name);
	expect([...words(listed), ...alone].sort()).toEqual([...suites].sort());
});
