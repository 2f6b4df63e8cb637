import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SmmPanel } from '../../nodes/SmmPanel/SmmPanel.node';
import { SmmPanelTrigger } from '../../nodes/SmmPanelTrigger/SmmPanelTrigger.node';

const link = z.object({ url: z.string().url() }).strict();
const codex = z
	.object({
		node: z.string(),
		nodeVersion: z.string(),
		codexVersion: z.literal('1.0'),
		categories: z.array(
			// Those in n8n's documentation; the editor knows no others.
			z.enum([
				'Analytics',
				'Communication',
				'Data & Storage',
				'Development',
				'Finance & Accounting',
				'Marketing & Content',
				'Miscellaneous',
				'Productivity',
				'Sales',
				'Utility',
			]),
		),
		resources: z.object({
			primaryDocumentation: z.array(link).nonempty(),
			credentialDocumentation: z.array(link).nonempty(),
		}),
		alias: z.array(z.string()),
	})
	.strict();

const nodes = [
	{ file: 'SmmPanel', description: new SmmPanel().description },
	{ file: 'SmmPanelTrigger', description: new SmmPanelTrigger().description },
];

describe.each(nodes)('the papers of $file', ({ file, description }) => {
	const path = join(__dirname, '../../nodes', file, `${file}.node.json`);
	const read = () => codex.parse(JSON.parse(readFileSync(path, 'utf8')));

	test('belong to this node and its version', () => {
		expect(read()).toMatchObject({
			node: `n8n-nodes-smm-panel.${description.name}`,
			nodeVersion: `${description.version}.0`,
		});
	});

	test.each(['smm', 'reseller', 'proxy', 'followers', 'likes', 'tangmatlive', 'subpro', '1dg'])(
		'let people find it by "%s"',
		(word) => {
			expect(read().alias.map((alias) => alias.toLowerCase())).toContain(word);
		},
	);

	test('name no word twice, and not the title, which is looked through anyway', () => {
		const words = read().alias.map((alias) => alias.toLowerCase());
		expect(new Set(words).size).toBe(words.length);
		expect(words).not.toContain(description.displayName.toLowerCase());
	});

	test('lead to headings that the README has', () => {
		const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
		const { primaryDocumentation, credentialDocumentation } = read().resources;
		for (const { url } of [...primaryDocumentation, ...credentialDocumentation]) {
			const heading = new URL(url).hash.slice(1);
			expect(['readme', ...headings(readme)]).toContain(heading);
		}
	});
});

function headings(page: string): string[] {
	return [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
		title.toLowerCase().replace(/ /g, '-'),
	);
}
