import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SmmPanelApi } from '../credentials/SmmPanelApi.credentials';
import { SmmPanelTrigger } from '../nodes/SmmPanelTrigger/SmmPanelTrigger.node';
import { practiceCredential, secondCredential } from '../scripts/local/practice';
import { operationsOf, properties, titleOf, within } from './support/description';

const project = join(__dirname, '..');
const read = (file: string) => readFileSync(join(project, file), 'utf8');
const examples = readdirSync(join(project, 'examples')).filter((file) => file.endsWith('.json'));

/** What n8n 2.41 itself calls its buttons, settings and nodes. */
const ofN8n = `
	Add Field to Send; Allowed HTTP Request Domains; Authentication; Body Content Type; Clear Deduplication History; Community nodes;
	Continue; Continue (using error output); Execute workflow; Execution Order; Fetch Test Event; Fixed;
	Form Urlencoded; HTTP Request; Host; Import from file; Map Automatically; Map Each Column Manually;
	Method; None; On Error; POST; Poll Times; Predefined Credential Type; Publish; Remove Duplicates; Retry On Fail;
	Send Body; Settings → Community nodes → Install; Stop; Test; Trigger manually; Values to Send;
	SMM Panel; SMM Panel Trigger`;

const own = [
	...[
		...properties,
		...new SmmPanelTrigger().description.properties,
		...new SmmPanelApi().properties,
	]
		.flatMap((property) => within(property, ''))
		.map(({ entry }) => titleOf(entry)),
	...operationsOf().map(({ action }) => action),
	...operationsOf().map(({ resource, operation }) => spoken(resource, operation)),
	new SmmPanelApi().displayName,
	...examples.map((file) => String(JSON.parse(read(join('examples', file))).name)),
	...[practiceCredential, secondCredential].map((made) => made({ origin: '', key: '' }).name),
];
/** Not on a screen of n8n: a type that panels print, and a language. */
const others = ['Default', 'Tiếng Việt'];
const known = new Set([...others, ...own, ...ofN8n.split(';').map((label) => label.trim())]);

/** Bold and italic words, but for those that head a paragraph or are no title. */
function namedIn(page: string): string[] {
	const prose = page.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
	const marked = prose.matchAll(/(?<!^|^\* )(?<!\*)(\*{1,2})(?![*\s])([^*\n]+)\1/gm);
	return [...marked]
		.map(([, , words = '']) => words.replace(/,$/, ''))
		.filter((words) => !/[.:]$/.test(words) && isTitle(words));
}

function isTitle(words: string): boolean {
	return words.split(/\s+/).every((word) => word.length < 4 || /^[(]?[A-Z→]/.test(word));
}

function spoken(resource: string, operation: string): string {
	const selector = properties.find(({ name }) => name === 'resource');
	const title = (list: unknown, value: string) =>
		(list as Array<{ name: string; value: string }>).find((each) => each.value === value)?.name ??
		'';
	const operations = properties.find(
		({ name, displayOptions }) =>
			name === 'operation' && displayOptions?.show?.resource?.includes(resource),
	);
	return `${title(selector?.options, resource)}: ${title(operations?.options, operation)}`;
}

test.each(['README.md', 'README.vi.md', 'docs/trigger.md', 'docs/money-safety.md'])(
	'every label that %s names is on the screen',
	(file) => {
		const named = namedIn(read(file));
		expect(named.length).toBeGreaterThan(2);
		expect(named.filter((label) => !known.has(label))).toEqual([]);
	},
);

test('a label that is on no screen is found', () => {
	expect(namedIn('Set **Max Price Ever** in *Safety*.')).toEqual(['Max Price Ever', 'Safety']);
	expect(known.has('Max Price Ever')).toBe(false);
	expect(known.has('Safety')).toBe(true);
});
