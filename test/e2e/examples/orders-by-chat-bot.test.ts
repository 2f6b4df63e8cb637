import { startTelegram, type BotMessage, type Telegram } from '../../support/telegram.ts';
import { CHAT_BOT, chatBotSettings } from '../../support/chatBot.ts';
import { withExamples, type Example } from './support/example.ts';

const { rest, panel, load, dropTables } = withExamples();
const MINE = '4242';
const FRIEND = '77';
const LINK = 'https://social.example/p/1?a=1&b=<2>';
let telegram: Telegram;
let example: Example;

beforeAll(async () => {
	telegram = await startTelegram();
	example = await load(CHAT_BOT, await chatBotSettings(rest, telegram, [MINE, FRIEND]));
	await example.activate();
});
beforeEach(async () => {
	await dropTables();
	telegram.forget();
});
afterAll(async () => {
	await example.deactivate();
	await telegram.close();
});

async function offered(text = `2 ${LINK} 500`, chat = MINE): Promise<BotMessage> {
	await telegram.say(chat, text);
	return await telegram.next(/Order it\?/);
}

const follow = async () => {
	const run = await example.run('Every 10 minutes');
	expect(run.status).toBe('success');
	return run;
};

test('quote, confirm, order, follow, tell: one order from the first word to the last', async () => {
	const offer = await offered();
	expect(offer.text).toContain('500 of service 2');
	expect(offer.text).toContain('cost 0.139095. Order it?');
	expect(await panel.orders()).toEqual([]);

	await telegram.tap(offer, 'Confirm');
	await telegram.next(/Ordered as/);
	const [booked] = await panel.orders();
	expect(booked).toMatchObject({ service: 2, link: LINK, quantity: 500 });
	expect(offer).toMatchObject({ text: expect.stringContaining(String(booked?.id)), buttons: {} });
	expect(telegram.taps.answered).toHaveLength(1);

	expect((await follow()).itemsOf('Tell the change')).toEqual([]);
	await panel.advance(3600);
	await follow();
	expect(telegram.messages.at(-1)).toMatchObject({
		chat: MINE,
		text: `Order ${booked?.id} is Completed, charged 0.139095 USD.`,
	});
	const last = await follow();
	expect(last.itemsOf('Orders under way')).toEqual([]);
	expect(telegram.messages).toHaveLength(2);
});

test('comments come in lines of their own', async () => {
	const services = await panel.ask({ action: 'services' });
	const { service } = (services as Array<{ service: number; type: string }>).find(
		({ type }) => type === 'Custom Comments',
	) ?? { service: 0 };
	const offer = await offered(`${service} https://social.example/p/2\nLovely\nSo good`);
	expect(offer.text).toContain('2 of service');
	await telegram.tap(offer, 'Confirm');
	await telegram.next(/Ordered as/);
	expect(await panel.orders()).toMatchObject([{ service, quantity: 2 }]);
});

test('two taps on Confirm buy once, at the same moment and later', async () => {
	const offer = await offered();
	const { buttons } = { ...offer };
	await Promise.all([1, 2, 3].map(() => telegram.tap({ ...offer }, 'Confirm')));
	await telegram.next(/Ordered as/);
	const repeats = async () =>
		telegram.messages.filter(({ text }) => /ordered already/.test(text)).length;
	await panel.until(async () => (await repeats()) === 2);
	await telegram.tap({ ...offer, buttons }, 'Confirm');
	await panel.until(async () => (await repeats()) === 3);
	expect(await panel.orders()).toHaveLength(1);
});

test.each([
	['no order', 'hello', /Send service, link and quantity/],
	['a quantity below the least', `2 ${LINK} 5`, /at least 10/],
	['a service that is not there', `9999 ${LINK} 500`, /no service with the ID 9999/],
	['more than one order may cost', `2 ${LINK} 40000`, /one order may cost 5 at most/],
])('%s is answered with what is wrong and offers nothing', async (_, text, words) => {
	await telegram.say(MINE, text);
	expect((await telegram.next(words)).buttons).toEqual({});
	expect(await panel.orders()).toEqual([]);
});

test('chats that are not allowed are told their ID, and can neither ask nor confirm', async () => {
	await telegram.say('666', `2 ${LINK} 500`);
	expect((await telegram.next(/Its ID is 666/)).chat).toBe('666');
	const offer = await offered();
	await telegram.tap(offer, 'Confirm', '667');
	await telegram.next(/Its ID is 667/);
	await telegram.tap(offer, 'Confirm', FRIEND);
	expect((await telegram.next(/no longer holds/)).chat).toBe(FRIEND);
	expect(await telegram.update({ message: { chat: { id: 4242 } } }, 'guessed')).toBe(403);
	expect(await panel.orders()).toEqual([]);
});

test('what was canceled is not ordered by a later tap', async () => {
	const offer = await offered();
	const { buttons } = { ...offer };
	await telegram.tap(offer, 'Cancel');
	await telegram.next(/^Canceled/);
	await telegram.tap({ ...offer, buttons }, 'Confirm');
	await telegram.next(/This was canceled/);
	expect(await panel.orders()).toEqual([]);
});

test('a refusal is told in the words of the panel, and Confirm may be tapped again', async () => {
	const offer = await offered();
	await panel.setBalance(0);
	await telegram.tap(offer, 'Confirm');
	await telegram.next(/funds[^]*Confirm may be tapped again/i);
	expect(await panel.orders()).toEqual([]);
	await panel.setBalance(100);
	await telegram.tap(offer, 'Confirm');
	await telegram.next(/Ordered as/);
	expect(await panel.orders()).toHaveLength(1);
});

test('a lost answer is in doubt: a person is sent to the panel and no tap buys it again', async () => {
	const offer = await offered();
	const { buttons } = { ...offer };
	await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	await telegram.tap(offer, 'Confirm');
	await telegram.next(/not known[^]*panel/);
	await telegram.tap({ ...offer, buttons }, 'Confirm');
	await telegram.next(/it is not ordered again/);
	expect(await panel.orders()).toHaveLength(1);
});

test('a message that fails is sent by the next look, and an unknown order is told once', async () => {
	await telegram.tap(await offered(), 'Confirm');
	await telegram.next(/Ordered as/);
	await panel.advance(3600);
	telegram.failNext(1);
	await follow();
	expect(telegram.messages.some(({ text }) => /Completed/.test(text))).toBe(false);
	const body = '{"error":"Incorrect order ID"}';
	await panel.fault({ kind: 'body', action: 'status', body, times: 2 });
	await follow();
	await follow();
	expect(telegram.messages.filter(({ text }) => /Incorrect order ID/.test(text))).toHaveLength(1);
	await follow();
	expect(telegram.messages.at(-1)?.text).toMatch(/is Completed/);
});

test('while the panel can not be asked each chat is told once, and afterwards what has changed', async () => {
	for (const chat of [MINE, MINE, FRIEND]) {
		const offer = await offered(`2 ${LINK} 500`, chat);
		await telegram.tap(offer, 'Confirm');
		await panel.until(async () => /Ordered as/.test(offer.text));
	}
	await panel.advance(3600);
	await panel.fault({ kind: 'status', action: 'status', status: 503, times: 'always' });
	telegram.forget();
	telegram.failNext(1);
	await follow();
	await follow();
	await follow();
	const trouble =
		/^Your orders can not be looked up now, .* every ten minutes: Service Unavailable .* panel/;
	expect(telegram.messages.map(({ chat, text }) => [chat, text]).sort()).toEqual([
		[MINE, expect.stringMatching(trouble)],
		[FRIEND, expect.stringMatching(trouble)],
	]);

	await panel.clearFaults();
	telegram.forget();
	await follow();
	expect(telegram.messages.map(({ chat, text }) => [chat, text]).sort()).toEqual(
		[MINE, MINE, FRIEND].map((chat) => [chat, expect.stringMatching(/is Completed/)]),
	);
	expect((await follow()).itemsOf('Orders under way')).toEqual([]);
});
