import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Operation } from '../lib/define';
import type { PanelEvent } from '../nodes/SmmPanelTrigger/event';
import { playExample } from './nodes/SmmPanel/play';
import { playEvent } from './nodes/SmmPanelTrigger/playEvent';

const project = join(__dirname, '..');
const contributing = readFileSync(join(project, 'CONTRIBUTING.md'), 'utf8');
const recipe = /\*\*1\. One file,\*\* `([^`]+)`:\n\n```ts\n(.*?)\n```/gs;
const files = [...contributing.matchAll(recipe)].map(([, path = '', code = '']) => ({
	path,
	code,
}));

test('there is a recipe for an action, and one for an event', () => {
	expect(files.map(({ path }) => path)).toEqual([
		'lib/operations/order/tag.operation.ts',
		'nodes/SmmPanelTrigger/events/currencyChange.event.ts',
	]);
});

test("the recipe's action does what its examples say", async () => {
	const tag = made<Operation>('tag');
	for (const example of tag.examples) {
		const { sends, gives } = example;
		expect(await playExample(tag, example)).toEqual({ sent: [sends], gives });
	}
});

test("the recipe's event reports what its examples say", async () => {
	const currencyChange = made<PanelEvent>('currencyChange');
	for (const example of currencyChange.examples) {
		const { reported } = await playEvent(currencyChange, example);
		expect(reported).toEqual(example.polls.map(({ reports }) => reports));
	}
});

/** What a recipe's file exports, as if it lay where the recipe puts it. */
function made<T>(name: string): T {
	const file = files.find(({ code }) => code.includes(`export const ${name} =`));
	if (!file) throw new Error(`CONTRIBUTING.md has no recipe for ${name}`);
	const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
	const { outputText } = ts.transpileModule(file.code, { compilerOptions });
	const exported: Record<string, unknown> = {};
	const folder = join(project, dirname(file.path));
	const load = (path: string): unknown => jest.requireActual(join(folder, path));
	new Function('require', 'exports', outputText)(load, exported);
	return exported[name] as T;
}
