import { z } from 'zod';

const button = z.object({ text: z.string(), callback_data: z.string() });
const keyboard = z.object({ inline_keyboard: z.array(z.array(button)) });
const message = z.object({
	chat_id: z.coerce.string(),
	message_id: z.coerce.number().optional(),
	text: z.string().min(1).max(4096),
	parse_mode: z.literal('HTML'),
	reply_markup: keyboard.optional(),
});

export interface BotMessage {
	id: number;
	chat: string;
	text: string;
	/** What each button would send, by its words. */
	buttons: Record<string, string>;
}

/** A request that Telegram would not take. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		words: string,
	) {
		super(words);
	}
}

/** Reads what a bot sends, and refuses what Telegram would refuse. */
export function readMessage(body: unknown, fresh: number | null): BotMessage {
	const { chat_id: chat, message_id: old, text, reply_markup: markup } = message.parse(body);
	if (/&(?!amp;|lt;|gt;|quot;)|[<>]/.test(text))
		throw new Refusal(400, "Bad Request: can't parse entities");
	const buttons = (markup?.inline_keyboard ?? []).flat();
	if (buttons.some(({ callback_data: data }) => Buffer.byteLength(data) > 64))
		throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
	return {
		id: fresh ?? old ?? 0,
		chat,
		text,
		buttons: Object.fromEntries(buttons.map((each) => [each.text, each.callback_data])),
	};
}
