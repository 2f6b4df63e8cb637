import { waitUntil } from '../../../scripts/lib/waitUntil.ts';
import { practiceShop } from '../../../scripts/local/practice.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import { runWorkflow } from '../../../scripts/n8n/execution.ts';
import { publish } from '../../../scripts/n8n/publish.ts';
import type { WorkflowFile } from '../../../scripts/n8n/workflow.ts';
import { z } from 'zod';
import { CHAT_BOT, chatBotSettings } from '../../support/chatBot.ts';
import { order } from '../../support/shop.ts';
import { startTelegram, type Telegram } from '../../support/telegram.ts';
import { ownExample } from '../examples/support/example.ts';
import { mortal, type Mortal } from '../support/mortal.ts';

let host: Mortal;
let telegram: Telegram;

beforeAll(async () => {
	telegram = await startTelegram();
	host = await mortal();
});
afterAll(async () => {
	await host.end();
	await telegram.close();
});

async function add(workflow: WorkflowFile): Promise<string> {
	const { rest } = await host.alive();
	const { id } = await rest.post('/workflows', workflow, z.object({ id: z.string() }));
	return id;
}

async function run(workflowId: string, trigger: string) {
	const { rest } = await host.alive();
	const options = { runtime: host.runtime, workflowId, trigger, timeoutMs: 60_000 };
	const done = await runWorkflow(rest, options);
	expect(done.status).toBe('success');
	return done;
}

test('after n8n was killed no example buys again, and each goes on where it was', async () => {
	const { rest, url } = await host.alive();
	const ids = {
		smmPanelApi: host.credentialId,
		[practiceShop.name]: await ensureCredential(rest, practiceShop),
	};
	const following = await add(await ownExample('follow-open-orders', ids));
	const shop = await add(await ownExample('orders-from-webhook', ids));
	const own = await chatBotSettings(rest, telegram, ['4242']);
	const bot = await add(await ownExample(CHAT_BOT, ids, own));
	await publish(rest, shop);
	await publish(rest, bot);

	await run(following, 'Start');
	const wanted = {
		reference: 'K-1',
		service: 2,
		link: 'https://social.example/k/1',
		quantity: 100,
	};
	const first = await order(url, wanted);
	expect(first.status).toBe(201);
	await telegram.say('4242', '2 https://social.example/k/2 100');
	const offer = await telegram.next(/Order it\?/);
	expect(await host.panel.orders()).toHaveLength(4);

	await host.kill();
	const reborn = await host.alive();
	telegram.moveTo(reborn.url);
	const again = await waitUntil(
		async () => {
			const answer = await order(reborn.url, wanted);
			return answer.status === 404 ? undefined : answer;
		},
		{ what: 'the webhook to be there again', timeoutMs: 60_000 },
	);

	expect((await run(following, 'Start')).itemsOf('Placed before')).toHaveLength(3);
	expect(again).toMatchObject({ status: 200, body: { orderId: first.body['orderId'] } });
	expect(await host.panel.orders()).toHaveLength(4);
	await telegram.tap(offer, 'Confirm');
	await telegram.next(/Ordered as/);
	await host.panel.advance(3600);
	expect((await run(following, 'Every 10 minutes')).itemsOf('Tell it')).toHaveLength(3);
	expect((await run(bot, 'Every 10 minutes')).itemsOf('Tell the change')).toHaveLength(1);
	expect(await host.panel.orders()).toHaveLength(5);
});
