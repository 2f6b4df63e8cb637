import {
	startChatModel,
	type ChatMessage,
	type ChatModel,
	type Reply,
} from '../../support/chatModel.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import { withExamples, type Example } from './support/example.ts';

const { url, rest, panel, load } = withExamples();
const CHAT = '5d9b0f4c-5f1c-4e0a-9d53-0f8f6c7f3a10';
const LINK = 'https://social.example/p/1';
let model: ChatModel;
let example: Example;

beforeAll(async () => {
	model = await startChatModel();
	const openAiApi = await ensureCredential(rest, {
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url, header: false },
	});
	example = await load('agent-with-spending-limit', {
		changes: { Chat: { public: true } },
		nodes: { Model: { credentials: { openAiApi: { id: openAiApi, name: 'Scripted model' } } } },
	});
	await example.activate();
});
afterAll(async () => {
	await example.deactivate();
	await model.close();
});

/** What the tools have answered so far, as the model reads it. */
const results = (messages: readonly ChatMessage[]) =>
	messages.filter(({ role }) => role === 'tool').map(({ content }) => String(content));

async function chat(sessionId: string, steps: Array<(told: string[]) => Reply>): Promise<string> {
	model.play((messages) => {
		const told = results(messages);
		const step = steps[told.length];
		return step ? step(told) : { say: 'Done.' };
	});
	const response = await fetch(`${url}/webhook/${CHAT}/chat`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ action: 'sendMessage', sessionId, chatInput: 'Get me likes' }),
	});
	return await response.text();
}

const lastResults = () => results(model.requests.at(-1)?.messages ?? []);
const order = (quantity: number, call = 'Place_an_order'): Reply => ({
	call,
	with: { service: '2', link: LINK, quantity },
});

test('the model finds a service, asks the price and places an order within the limit', async () => {
	const answer = await chat('s1', [
		() => ({ call: 'Find_services', with: { search: 'likes' } }),
		() => order(1000, 'Quote_an_order'),
		() => order(1000),
		([, , placed]) => ({ say: `Placed: ${placed}` }),
	]);
	const [found, quoted, placed] = lastResults();
	expect(found).toContain('Instagram likes, fast');
	expect(quoted).toContain('0.27819');
	const [booked] = await panel.orders();
	expect(booked).toMatchObject({ service: 2, link: LINK, quantity: 1000 });
	expect(placed).toContain(String(booked?.id));
	expect(answer).toContain(String(booked?.id));
});

test('an order beyond the limit is refused with a sentence that tells the model what to do', async () => {
	await chat('s2', [() => order(50000), () => order(5000)]);
	const [refused, placed] = lastResults();
	expect(refused).toContain('The cost would be 13.9095, more than Max Cost (2)');
	expect(refused).toContain('Nothing was sent');
	const booked = await panel.orders();
	expect(booked).toMatchObject([{ quantity: 5000 }]);
	expect(placed).toContain(String(booked[0]?.id));
});

test('a lost answer tells the model to look before it orders again', async () => {
	await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	await chat('s5', [() => order(100), () => order(100)]);
	const [lost, again] = lastResults();
	expect(lost).toMatch(/not known.*before you send this item again/);
	expect(again).toContain('has not told how its purchase ended');
	expect(await panel.orders()).toHaveLength(1);
});

test('a model that orders the same twice in a conversation pays once', async () => {
	await chat('s3', [() => order(100), () => order(100)]);
	expect(lastResults()[1]).toContain('bought before');
	expect(await panel.orders()).toHaveLength(1);
});

test('what a tool answers, and what it asks of the model, is small', async () => {
	await chat('s4', [
		() => ({ call: 'Find_services', with: { search: 'instagram' } }),
		() => order(100, 'Quote_an_order'),
		() => order(100),
		([, , placed]) => ({
			call: 'Order_status',
			with: { orderId: /\d{4}/.exec(placed ?? '')?.[0] ?? '' },
		}),
		() => ({ say: 'Done.' }),
	]);
	const sizes = lastResults().map((text) => text.length);
	const tools = JSON.stringify(model.requests[0]?.tools).length;
	console.log(
		`Characters a model reads: services ${sizes[0]}, quote ${sizes[1]}, order ${sizes[2]}, status ${sizes[3]}; the four tools' descriptions ${tools}`,
	);
	expect(sizes).toHaveLength(4);
	expect(Math.max(...sizes)).toBeLessThan(2500);
	expect(tools).toBeLessThan(4000);
});
