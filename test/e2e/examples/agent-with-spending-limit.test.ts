import {
	startChatModel,
	type ChatMessage,
	type ChatModel,
	type Reply,
} from '../../support/chatModel.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import { withExamples, type Example } from './support/example.ts';

const { url, rest, panel, load, dropTables } = withExamples();
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
beforeEach(dropTables);
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
	return await say(sessionId, 'Get me likes');
}

async function say(sessionId: string, chatInput: string): Promise<string> {
	const response = await fetch(`${url}/webhook/${CHAT}/chat`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ action: 'sendMessage', sessionId, chatInput }),
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

test('an order beyond what one may cost is refused with a sentence that tells the model what to do', async () => {
	await chat('s2', [() => order(10_000), () => order(5000)]);
	const [refused, placed] = lastResults();
	expect(refused).toContain('The cost would be 2.7819, more than Max Cost (2)');
	expect(refused).toContain('Nothing was sent');
	const booked = await panel.orders();
	expect(booked).toMatchObject([{ quantity: 5000 }]);
	expect(placed).toContain(String(booked[0]?.id));
});

test('a model that goes on ordering stops at the budget of the day, in other conversations too', async () => {
	await chat('b1', [
		() => order(7000),
		() => order(7100),
		() => order(7000, 'Place_an_order'),
		() => order(7200),
		() => order(1000),
	]);
	const [first, second, again, tooMuch, small] = lastResults();
	expect(first).toMatch(/"leftToday": ?3\.0527/);
	expect(second).toMatch(/"leftToday": ?1\.0775/);
	expect(again).toMatch(/placed before in this conversation/);
	expect(tooMuch).toContain(
		'It would cost 2.002968, and 1.0775 of 5 is left of the budget for today',
	);
	expect(small).toMatch(/"leftToday": ?0\.7993/);
	await chat('b2', [() => order(3000)]);
	expect(lastResults()[0]).toContain('and 0.7993 of 5 is left');
	const spent = (await panel.orders()).map(({ quantity }) => quantity);
	expect(spent.sort()).toEqual([1000, 7000, 7100]);
});

test('conversations that order at the same moment spend no more than the budget together', async () => {
	model.play((messages) => {
		const said = messages.find(({ role }) => role === 'user')?.content;
		return results(messages).length === 0 ? order(6000 + Number(said)) : { say: 'Done.' };
	});
	await Promise.all([1, 2, 3, 4, 5].map((number) => say(`together ${number}`, String(number))));
	const booked = await panel.orders();
	const charged = booked.reduce((sum, { charge }) => sum + Number(charge), 0);
	expect(charged).toBeLessThanOrEqual(5);
	expect(booked.length).toBeLessThanOrEqual(2);
});

test.each([
	['with blanks around its words', { service: ' 2 ', link: `${LINK} `, quantity: 100 }],
	['word for word', { service: '2', link: LINK, quantity: 100 }],
])('an order repeated %s is paid once and answered with the first one', async (how, repeated) => {
	await chat(`s3 ${how}`, [() => order(100), () => ({ call: 'Place_an_order', with: repeated })]);
	const booked = await panel.orders();
	expect(booked).toHaveLength(1);
	expect(lastResults()[1]).toContain(`placed before in this conversation, as ${booked[0]?.id}`);
});

test('a second order of another thing is placed', async () => {
	await chat('s6', [() => order(100), () => order(200)]);
	expect(await panel.orders()).toMatchObject([{ quantity: 100 }, { quantity: 200 }]);
});

test('an order that the panel would not take is refused and takes nothing of the budget', async () => {
	await chat('s7', [() => order(5), () => order(1000)]);
	const [refused, placed] = lastResults();
	expect(refused).toContain('at least 10');
	expect(placed).toMatch(/"leftToday": ?4\.7218/);
});

test('a purchase that the panel refuses gives its part of the budget back', async () => {
	await panel.setBalance(0.5);
	await chat('s8', [() => order(5000), () => order(1000)]);
	const [refused, placed] = lastResults();
	expect(refused).toMatch(/funds/i);
	expect(placed).toMatch(/"leftToday": ?4\.7218/);
});

test('a lost answer is told as in doubt, is not ordered again, and keeps its part of the budget', async () => {
	await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	await chat('s5', [() => order(5000), () => order(5000), () => order(1000)]);
	const [lost, again, other] = lastResults();
	expect(lost).toMatch(/not known.*before you send this item again/);
	expect(again).toMatch(/how it ended is not known.*look at the panel/);
	expect(other).toMatch(/"leftToday": ?3\.3309/);
	expect(await panel.orders()).toHaveLength(2);
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
