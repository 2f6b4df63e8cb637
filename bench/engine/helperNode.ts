import type { IDataObject, IExecuteFunctions, INodeType, IPollFunctions } from 'n8n-workflow';
import { described } from './nodeTypes.ts';

export const helperType = 'bench.helper';

type Context = IExecuteFunctions | IPollFunctions;
type Answer = IDataObject | IDataObject[];

/**
 * Sends forms through n8n's own request helper, which parses the answers, so many at once; as a
 * run and as a poll. No node in n8n can do with less.
 */
export const helper: INodeType = {
	description: {
		...described('Helper', helperType),
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'smmPanelApi' }],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Forms', name: 'forms', type: 'json', default: '[]' },
			{ displayName: 'Width', name: 'width', type: 'number', default: 1 },
		],
	},
	async execute() {
		const answers = await ask(this, (name) => this.getNodeParameter(name, 0));
		return [answers.flatMap(records).map((json) => ({ json, pairedItem: { item: 0 } }))];
	},
	async poll() {
		const answers = await ask(this, (name) => this.getNodeParameter(name));
		return [[{ json: { results: answers.flatMap(records).length } }]];
	},
};

async function ask(context: Context, parameter: (name: string) => unknown): Promise<Answer[]> {
	const url = String(parameter('url'));
	const forms: IDataObject[] = JSON.parse(String(parameter('forms')));
	const answers: Answer[] = [];
	const next = forms.values();
	const lane = async () => {
		for (const form of next) answers.push(await send(context, url, form));
	};
	await Promise.all(Array.from({ length: Number(parameter('width')) }, lane));
	return answers;
}

async function send(context: Context, url: string, form: IDataObject): Promise<Answer> {
	const request = context.helpers.httpRequestWithAuthentication;
	return await request.call(context as IExecuteFunctions, 'smmPanelApi', {
		method: 'POST',
		url,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		body: form,
	});
}

/** A list's records, a map's, or the one record there is. */
function records(answer: Answer): IDataObject[] {
	if (Array.isArray(answer)) return answer;
	const inside = Object.values(answer).filter(isObject);
	return inside.length > 0 ? inside : [answer];
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null;
}
