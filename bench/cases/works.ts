import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { emptyType, helperType, httpType, panelType } from '../engine/engine.ts';
import type { Contender, Lab, Mode } from '../lib/contender.ts';

export type Form = Readonly<Record<string, string>>;

/** Items with ids from 1 on. */
export function itemsWithIds(count: number): INodeExecutionData[] {
	return Array.from({ length: count }, (_, at) => ({ json: { id: at + 1 } }));
}

interface Work {
	items: number;
	latencyMs?: number;
}

/** An order of service 1 for each item. */
export const order = {
	service: { __rl: true, mode: 'id', value: '1' },
	orderFields: {
		mappingMode: 'defineBelow',
		value: { link: '=https://shop.example/p/{{ $json.id }}', quantity: 100 },
		schema: [],
	},
};

/** Our node, with the parameters of `resource.operation`. */
export function ours(operation: string, parameters: INodeParameters, work: Work): Contender {
	return async (lab) => {
		const engine = await lab.engine();
		const items = itemsWithIds(work.items);
		const [resource = '', name = ''] = operation.split('.');
		const setup = {
			type: panelType,
			parameters: { resource, operation: name, ...parameters },
			credential: { apiUrl: lab.url(work.latencyMs), apiKey: lab.key },
		};
		return async () => (await engine.run(setup, items)).length;
	};
}

/** n8n's HTTP Request node with one request an item, the key typed into its form. */
export function httpRequest(
	form: Form,
	work: Work & { batch?: { size: number; everyMs: number } },
): Contender {
	return async (lab) => {
		const engine = await lab.engine();
		const items = itemsWithIds(work.items);
		const { batch } = work;
		const fields = Object.entries({ key: lab.key, ...form });
		const setup = {
			type: httpType,
			parameters: {
				method: 'POST',
				url: lab.url(work.latencyMs),
				authentication: 'none',
				sendBody: true,
				contentType: 'form-urlencoded',
				specifyBody: 'keypair',
				bodyParameters: { parameters: fields.map(([name, value]) => ({ name, value })) },
				options: batch
					? { batching: { batch: { batchSize: batch.size, batchInterval: batch.everyMs } } }
					: {},
			},
		};
		return async () => (await engine.run(setup, items)).length;
	};
}

/** The empty node: what n8n itself takes for so many items of which one parameter is read. */
export function emptyNode(count: number): Contender {
	return async (lab) => {
		const engine = await lab.engine();
		const items = itemsWithIds(count);
		const setup = { type: emptyType, parameters: { id: '={{ $json.id }}' } };
		return async () => (await engine.run(setup, items)).length;
	};
}

/** The same requests as the bare client's through n8n's request helper, as a run of a node. */
export function helperRun(forms: readonly Form[], width: number, latencyMs = 0): Contender {
	return async (lab) => {
		const engine = await lab.engine();
		const items = itemsWithIds(1);
		const setup = helperSetup(lab.url(latencyMs), lab.key, forms, width);
		return async () => (await engine.run(setup, items)).length;
	};
}

/** The same as a poll of a trigger. */
export function helperPoll(forms: readonly Form[], width: number, mode?: Mode): Contender {
	return async (lab) => {
		const poll = (await lab.engine()).poller(helperSetup(lab.url(0, mode), lab.key, forms, width));
		return async () => Number((await poll())?.[0]?.json.results);
	};
}

function helperSetup(url: string, key: string, forms: readonly Form[], width: number) {
	return {
		type: helperType,
		parameters: { url, forms: JSON.stringify(forms), width },
		credential: { apiUrl: url, apiKey: key },
	};
}

/** A bare client that sends so many forms over so many connections and parses the answers. */
export function bare(
	forms: readonly Form[],
	work: {
		width: number;
		latencyMs?: number;
		mode?: Mode;
		countResults: (json: unknown) => number;
	},
): Contender {
	return async (lab) => {
		const send = sender(lab, work.width, lab.url(work.latencyMs, work.mode));
		return async () => {
			const answers = await Promise.all(forms.map(async (form) => await send(form)));
			return answers.reduce<number>((sum, json) => sum + work.countResults(json), 0);
		};
	};
}

function sender(lab: Lab, width: number, url: string) {
	const pool = lab.pool(width);
	const { pathname: path } = new URL(url);
	const headers = { 'content-type': 'application/x-www-form-urlencoded' };
	return async (form: Form): Promise<unknown> => {
		const body = new URLSearchParams({ key: lab.key, ...form }).toString();
		const answer = await pool.request({ method: 'POST', path, headers, body });
		return JSON.parse(await answer.body.text());
	};
}

export function keysOf(json: unknown): number {
	return typeof json === 'object' && json !== null ? Object.keys(json).length : 0;
}

export function lengthOf(json: unknown): number {
	return Array.isArray(json) ? json.length : 0;
}

const perRequest = 100;

/** The fewest requests that ask for the status of so many orders. */
export function formsOf(ids: readonly string[]): Array<{ action: string; orders: string }> {
	return Array.from({ length: Math.ceil(ids.length / perRequest) }, (_, at) => ({
		action: 'status',
		orders: ids.slice(at * perRequest, (at + 1) * perRequest).join(','),
	}));
}
