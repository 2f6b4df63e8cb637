import { circles } from '../support/architecture/circles';
import { sourcesOf } from '../support/architecture/sources';

test('no file of the practice panel imports itself by way of others, not even its types', () => {
	expect(circles(sourcesOf('sandbox'))).toEqual([]);
});

test.each([
	['two files', { 'a.ts': "import './b.ts';", 'b.ts': "import './a.ts';" }, ['a → b → a']],
	[
		'types alone',
		{ 'a.ts': "import type { B } from './b.ts';", 'b.ts': "export type { A } from './a.ts';" },
		['a → b → a'],
	],
	[
		'a way round that begins elsewhere',
		{ 'z.ts': "import './a';", 'a.ts': "import './b';", 'b.ts': "import './a';" },
		['a → b → a'],
	],
	['two ways to one file', { 'a.ts': "import './b';import './c';", 'b.ts': "import './c';" }, []],
] as Array<[string, Record<string, string>, string[]]>)(
	'%s: circles are told file by file',
	(_name, sources, found) => expect(circles(sources)).toEqual(found),
);
