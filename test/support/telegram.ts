import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { waitUntil } from '../../scripts/lib/waitUntil.ts';
import { readMessage, Refusal, type BotMessage } from './telegramMessage.ts';

export type { BotMessage };

const webhook = z.object({ url: z.string(), secret_token: z.string() }).passthrough();
export type Telegram = Awaited<ReturnType<typeof startTelegram>>;

/** As much of Telegram's Bot API as n8n's Telegram nodes ask of it, with the refusals they would meet there. */
export async function startTelegram() {
	const token = '4711:scripted';
	const messages: BotMessage[] = [];
	const taps = { answered: [] as string[] };
	let hook: z.infer<typeof webhook> | null = null;
	let failures = 0;
	let ids = 100;

	const methods: Record<string, (body: unknown) => unknown> = {
		getWebhookInfo: () => ({ url: hook?.url ?? '' }),
		setWebhook: (body) => ((hook = webhook.parse(body)), true),
		deleteWebhook: () => ((hook = null), true),
		answerCallbackQuery: (body) => {
			taps.answered.push(z.object({ callback_query_id: z.string() }).parse(body).callback_query_id);
			return true;
		},
		sendMessage(body) {
			if (failures > 0) {
				failures -= 1;
				throw new Refusal(502, 'Bad Gateway');
			}
			const sent = readMessage(body, ++ids);
			messages.push(sent);
			return { message_id: sent.id, chat: { id: Number(sent.chat) }, text: sent.text };
		},
		editMessageText(body) {
			const edited = readMessage(body, null);
			const known = messages.find(({ id, chat }) => id === edited.id && chat === edited.chat);
			if (!known) throw new Refusal(400, 'Bad Request: message to edit not found');
			Object.assign(known, edited);
			return { message_id: known.id, chat: { id: Number(known.chat) }, text: known.text };
		},
	};

	const server = createServer(async (asked, answer) => {
		const [, bot, method] = (asked.url ?? '').split('/');
		const body = await bodyOf(asked);
		answer.setHeader('content-type', 'application/json');
		try {
			const call = bot === `bot${token}` && method !== undefined ? methods[method] : undefined;
			if (!call) throw new Refusal(404, 'Not Found');
			answer.end(JSON.stringify({ ok: true, result: call(body) }));
		} catch (error) {
			const status = error instanceof Refusal ? error.status : 400;
			answer.statusCode = status;
			answer.end(JSON.stringify({ ok: false, error_code: status, description: String(error) }));
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;

	async function update(body: object, secret = hook?.secret_token ?? ''): Promise<number> {
		if (hook === null) throw new Error('The bot has set no webhook');
		const headers = {
			'content-type': 'application/json',
			'x-telegram-bot-api-secret-token': secret,
		};
		const response = await fetch(hook.url, { method: 'POST', headers, body: JSON.stringify(body) });
		await response.text();
		return response.status;
	}

	return {
		url: `http://127.0.0.1:${port}`,
		token,
		/** A bot has one address for good, whatever port its n8n has here. */
		moveTo(origin: string) {
			if (hook) hook = { ...hook, url: `${origin}${new URL(hook.url).pathname}` };
		},
		messages,
		taps,
		update,
		/** So many of the messages sent next fail at Telegram's side. */
		failNext: (count: number) => (failures = count),
		say: (chat: string, text: string) =>
			update({
				update_id: ++ids,
				message: { message_id: ++ids, chat: { id: Number(chat), type: 'private' }, text },
			}),
		tap: (on: BotMessage, words: string, chat = on.chat) =>
			update({
				update_id: ++ids,
				callback_query: {
					id: `tap ${++ids}`,
					data: on.buttons[words],
					message: {
						message_id: on.id,
						chat: { id: Number(chat), type: 'private' },
						text: on.text,
					},
				},
			}),
		/** The first message from now on that has these words. */
		next: async (words: RegExp, seen: readonly string[] = []) =>
			await waitUntil(
				async () => messages.find(({ text }) => words.test(text) && !seen.includes(text)),
				{ what: `the bot to say ${words}`, timeoutMs: 30_000 },
			),
		forget: () => {
			messages.length = 0;
			taps.answered.length = 0;
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

async function bodyOf(stream: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(Buffer.from(chunk));
	const text = Buffer.concat(chunks).toString();
	return text === '' ? {} : JSON.parse(text);
}
