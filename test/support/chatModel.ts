import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ChatMessage {
	role: string;
	content: unknown;
	tool_calls?: unknown;
}

/** What a scripted model says next: words for the user, or a tool to call. */
export type Reply = { say: string } | { call: string; with: Record<string, unknown> };
/** Sees what a real model would see: the conversation so far, tool results included. */
export type Script = (messages: readonly ChatMessage[]) => Reply;

export interface ChatModel {
	/** As an OpenAI-compatible base URL. */
	readonly url: string;
	/** The bodies of all requests, as a model would have to read them. */
	readonly requests: Array<{ messages: ChatMessage[]; tools: unknown[] }>;
	play(script: Script): void;
	close(): Promise<void>;
}

/** A chat model that follows a script, behind the interface that OpenAI's models have. */
export async function startChatModel(): Promise<ChatModel> {
	const requests: ChatModel['requests'] = [];
	let script: Script = () => ({ say: 'I have no script.' });
	let calls = 0;

	const server = createServer(async (asked, answer) => {
		const body = JSON.parse(await textOf(asked));
		requests.push(body);
		const reply = script(body.messages);
		const message =
			'say' in reply
				? { role: 'assistant', content: reply.say }
				: { role: 'assistant', content: null, tool_calls: [toolCall(`call_${++calls}`, reply)] };
		answer.setHeader('content-type', 'application/json');
		answer.end(
			JSON.stringify({
				id: `chat-${requests.length}`,
				object: 'chat.completion',
				created: 0,
				model: body.model,
				choices: [{ index: 0, message, finish_reason: 'say' in reply ? 'stop' : 'tool_calls' }],
				usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
			}),
		);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		requests,
		play(next) {
			script = next;
			requests.length = 0;
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

const toolCall = (id: string, reply: { call: string; with: Record<string, unknown> }) => ({
	id,
	type: 'function',
	function: { name: reply.call, arguments: JSON.stringify(reply.with) },
});

async function textOf(stream: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString();
}
