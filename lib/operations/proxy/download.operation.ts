import { isRecord } from '../../values/record';
import { parseProxy } from '../../values/proxy';
import { toText } from '../../values/text';
import { asJson, choice, defineOperation, FileReply, text, Unreadable } from '../../define';
import type { Field, Json } from '../../define';
import { proxyId } from './fields';

const modes = { source: '1', forward: '2' } as const;

const binaryPropertyName: Field<string> = {
	...text(
		{
			displayName: 'Put Output File in Field',
			hint: 'The name of the output binary field to put the file in',
		},
		'data',
	),
	showWith: { output: ['file'] },
};

export const download = defineOperation({
	value: 'download',
	displayName: 'Download',
	does: 'Download proxies of package',
	description: 'Retrieve all addresses of a proxy package, as items or as one text file',
	action: 'download_package',
	isCatalogue: true,
	noun: 'proxy',
	offers: 'proxy downloads',
	fields: {
		proxyId,
		mode: choice(
			{
				displayName: 'Address',
				choices: [
					{
						name: 'Forward',
						value: 'forward',
						description: 'The addresses that lead to the source',
					},
					{
						name: 'Source',
						value: 'source',
						description: 'The addresses of the proxies themselves',
					},
				],
				description: 'Which of the two addresses of each proxy to get',
			},
			'source',
		),
		output: choice(
			{
				displayName: 'Output',
				choices: [
					{ name: 'Items', value: 'items', description: 'One item for each proxy' },
					{ name: 'Text File', value: 'file', description: 'One file with one proxy on each line' },
				],
				description: 'How to return the proxies',
			},
			'items',
		),
		binaryPropertyName,
	},
	send: (values) => ({ proxy_id: values.proxyId, mode: modes[values.mode] }),
	repeatable: true,
	spends: false,
	reply: (record, { values }) => {
		const list = isRecord(record) ? record.list : null;
		if (!isRecord(record) || !Array.isArray(list)) {
			return new Unreadable('The panel did not send the addresses of the package');
		}
		const lines = list.flatMap((line: unknown) => toText(line)?.trim() ?? []);
		const type = toText(record.type);
		if (values.output === 'items') return lines.map((line) => address(line, type));
		return new FileReply(
			{ count: lines.length, type },
			{
				property: values.binaryPropertyName,
				name: `proxies-${values.proxyId}.txt`,
				mimeType: 'text/plain',
				text: lines.map((line) => `${line}\n`).join(''),
			},
		);
	},
	examples: [
		{
			name: 'one of the documented package, as items',
			params: { proxyId: '37775', mode: 'source', output: 'items', binaryPropertyName: 'data' },
			sends: { action: 'download_package', proxy_id: '37775', mode: '1' },
			receives: { status: 'success', type: 'HTTP', count: 1, list: ['1.1.1.1:1010:user:pass'] },
			gives: [
				{
					host: '1.1.1.1',
					port: 1010,
					username: 'user',
					password: 'pass',
					url: 'http://user:pass@1.1.1.1:1010',
					type: 'HTTP',
				},
			],
		},
	],
});

/** An address of an unknown form is handed on as it came, under `raw`. */
function address(line: string, type: string | null): Json {
	const found = parseProxy(line, type);
	if (found) return asJson({ ...found, type });
	return { host: null, port: null, username: null, password: null, url: null, type, raw: line };
}
