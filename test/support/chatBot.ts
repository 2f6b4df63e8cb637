import { ensureCredential } from '../../scripts/n8n/credential.ts';
import type { Rest } from '../../scripts/n8n/rest.ts';
import { readExample } from '../e2e/examples/support/example.ts';
import type { Telegram } from './telegram.ts';

export const CHAT_BOT = 'orders-by-chat-bot';

/** What a user sets in the example of the chat bot: his bot, and who may order. */
export async function chatBotSettings(rest: Rest, telegram: Telegram, allowed: string[]) {
	const data = { accessToken: telegram.token, baseUrl: telegram.url };
	const credential = { name: 'Scripted bot', type: 'telegramApi', data };
	const id = await ensureCredential(rest, credential);
	const credentials = { telegramApi: { id, name: credential.name } };
	const { nodes } = await readExample(CHAT_BOT);
	const talking = nodes.filter(({ type }) => type.includes('telegram')).map(({ name }) => name);
	const assignments = [
		{ id: 'a', name: 'allowedChats', type: 'string', value: allowed.join(', ') },
		{ id: 'm', name: 'mostForOneOrder', type: 'number', value: 5 },
	];
	return {
		changes: { 'Your settings': { assignments: { assignments } } },
		nodes: Object.fromEntries(talking.map((name) => [name, { credentials }])),
	};
}
