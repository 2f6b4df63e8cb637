import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../../scripts/lib/project.ts';
import { publish } from '../../../scripts/n8n/publish.ts';
import { withCredentials, workflowFile, type WorkflowFile } from '../../../scripts/n8n/workflow.ts';
import type { Cluster } from './cluster.ts';

const POSTGRES = 'n8n-nodes-base.postgres';
const stored = z.object({ id: z.string() });

/** Activates a quote and a purchase behind a webhook; without keys when a test wants the plain speed. */
export async function activateOrders(
	{ rest, credentialId }: Pick<Cluster, 'rest' | 'credentialId'>,
	path: string,
	{ keyed }: { keyed: boolean },
): Promise<string> {
	const workflow = await readWorkflow(
		join(import.meta.dirname, 'webhookOrders.json'),
		credentialId,
	);
	for (const node of workflow.nodes) {
		const parameters = z.record(z.unknown()).parse(node['parameters']);
		if (node.name === 'Order received') {
			node['parameters'] = { ...parameters, path };
			node['webhookId'] = path;
		}
		if (node.name === 'Place order' && !keyed) node['parameters'] = { ...parameters, safety: {} };
	}
	const { id } = await rest.post('/workflows', workflow, stored);
	await publish(rest, id);
	return id;
}

/** With the credentials a user would choose. */
export async function importExample(
	{ rest, credentialId, databaseId }: Cluster,
	name: string,
): Promise<string> {
	const workflow = await readExample(name, credentialId);
	for (const node of workflow.nodes) {
		if (node.type === POSTGRES)
			node.credentials = { postgres: { id: databaseId, name: 'Order database' } };
	}
	return (await rest.post('/workflows', workflow, stored)).id;
}

export const readExample = (name: string, credentialId: string): Promise<WorkflowFile> =>
	readWorkflow(join(projectFolder, 'examples', `${name}.json`), credentialId);

async function readWorkflow(file: string, credentialId: string): Promise<WorkflowFile> {
	const workflow = workflowFile.parse(JSON.parse(await readFile(file, 'utf8')));
	return withCredentials(workflow, { smmPanelApi: credentialId });
}

const CALLER_GIVES_UP_MS = 30_000;

export interface Answer {
	/** 0 when there was none. */
	status: number;
	body: Record<string, unknown>;
	ms: number;
}

export interface Order {
	quantity?: number;
	reference: string;
	link: string;
}

/** Posts the orders from so many clients at once, each taking the next one when it has its answer. */
export async function post(
	url: string,
	orders: readonly Order[],
	clients: number,
): Promise<Answer[]> {
	const answers: Answer[] = [];
	let next = 0;
	const client = async () => {
		for (let at = next++; at < orders.length; at = next++) {
			answers[at] = await postOne(url, orders[at] as Order);
		}
	};
	await Promise.all(Array.from({ length: clients }, client));
	return answers;
}

async function postOne(url: string, order: Order): Promise<Answer> {
	const started = performance.now();
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ service: 2, quantity: 100, ...order }),
			signal: AbortSignal.timeout(CALLER_GIVES_UP_MS),
		});
		const text = await response.text();
		const ms = performance.now() - started;
		return { status: response.status, body: parsed(text), ms };
	} catch (error) {
		return { status: 0, body: { error: String(error) }, ms: performance.now() - started };
	}
}

function parsed(text: string): Record<string, unknown> {
	try {
		return JSON.parse(text);
	} catch {
		return { text };
	}
}

export const orders = (name: string, count: number): Order[] =>
	Array.from({ length: count }, (_, n) => ({
		reference: `${name}-${n + 1}`,
		link: `https://social.example/${name}/${n + 1}`,
	}));

/** How often each link was booked at the panel. */
export function timesBooked(booked: ReadonlyArray<{ link: string }>): Map<string, number> {
	const times = new Map<string, number>();
	for (const { link } of booked) times.set(link, (times.get(link) ?? 0) + 1);
	return times;
}

export function figures(answers: readonly Answer[], totalMs: number): string {
	const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
	const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
	const perSecond = ((answers.length * 1000) / totalMs).toFixed(1);
	return `${answers.length} orders in ${(totalMs / 1000).toFixed(1)} s (${perSecond} a second), answered after ${at(0.5)} ms at the median and ${at(0.95)} ms at the 95th percentile`;
}

export const countBy = <T>(
	list: readonly T[],
	keyOf: (one: T) => string,
): Record<string, number> => {
	const counts: Record<string, number> = {};
	for (const one of list) counts[keyOf(one)] = (counts[keyOf(one)] ?? 0) + 1;
	return counts;
};
