import { createServer, type AddressInfo } from 'node:net';
import type { OnError } from 'n8n-workflow';
import { startSecureFront, type LineFault, type SecureFront } from '../../support/secureFront';
import { purchaseOf, purchases } from './support/purchases';
import { shop } from './support/shop';
import { lies, toldOf } from './support/verdict';

const lab = shop();
const order = purchaseOf('order.create');
const fronts: SecureFront[] = [];
afterEach(async () => {
	await Promise.all(fronts.splice(0).map((front) => front.close()));
});

const record = (type: number, length: number) =>
	Buffer.concat([Buffer.from([type, 3, 3, 0, length]), Buffer.alloc(length, 7)]);

const broken: ReadonlyArray<[what: string, fault: LineFault]> = [
	['plain bytes', Buffer.from('HTTP/1.1 200 OK\r\n\r\n')],
	['bytes of no protocol', Buffer.alloc(64)],
	['data that can not be decrypted', record(23, 40)],
	['an alert in clear', Buffer.from([21, 3, 3, 0, 2, 2, 10])],
	['a handshake in clear', record(22, 4)],
	['a change of ciphers', record(20, 1)],
	['a record longer than any may be', Buffer.from([23, 3, 3, 0xff, 0xff, 1])],
	['the end of the line', 'cut'],
	['a reset', 'reset'],
];
const modes: OnError[] = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'];
/** In turn they meet every operation and error mode, with key and without. */
const rows = (['TLSv1.2', 'TLSv1.3'] as const)
	.flatMap((version) => broken.map(([what, fault]) => ({ version, what, fault })))
	.map((row, at) => ({ ...row, at }));

test.each(rows)(
	'$what over a secure connection ($version) after the request leaves the purchase in doubt',
	async ({ version, fault, at }) => {
		const purchase = purchases[at % purchases.length] ?? order;
		const tags = lab.tags(purchase, 2);
		const struck = new RegExp(`=${encodeURIComponent(tags[1] ?? '')}(?:&|$)`);
		const front = await startSecureFront(version, (body) => (struck.test(body) ? fault : null));
		fronts.push(front);
		const apiUrl = front.url(lab.panel.url('standard'));
		const buy = {
			credential: lab.panel.credential('standard', { apiUrl, ignoreSslIssues: true }),
			keyed: at % 2 === 0,
			options: { concurrency: 1, timeout: 10 },
		};
		const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		const onError = modes[at % modes.length] ?? 'stopWorkflow';
		const told = toldOf(await lab.buy(purchase, tags, { ...buy, ...retry, onError }), purchase, 2);
		if (buy.keyed) await lab.buy(purchase, tags, buy);
		const booked = lab.booked(purchase, tags);
		expect(booked.map((ids) => ids.length)).toEqual([1, 1]);
		expect(told[1]).toMatchObject({ outcome: 'unknown' });
		expect(told.flatMap((each, item) => lies(each, booked[item] ?? []))).toEqual([]);
	},
);

const early: ReadonlyArray<[what: string, answer: Buffer | 'reset' | 'cut']> = [
	['a port that speaks no TLS', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
	['a server that refuses the handshake', Buffer.from([21, 3, 3, 0, 2, 2, 40])],
	['a line that is cut in the handshake', 'cut'],
	['a line that is reset in the handshake', 'reset'],
];

test.each(early)('%s never got the purchase', async (_what, answer) => {
	const server = createServer((socket) => {
		socket.on('error', () => undefined);
		socket.once('data', () => {
			if (answer === 'cut') socket.destroy();
			else if (answer === 'reset') socket.resetAndDestroy();
			else socket.end(answer);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const apiUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`;
	const tags = lab.tags(order, 2);
	const credential = lab.panel.credential('standard', { apiUrl, ignoreSslIssues: true });
	const first = await lab.buy(order, tags, {
		credential,
		keyed: true,
		options: { maxRetries: 0, timeout: 10 },
	});
	server.close();
	expect(first.main.map(({ json }) => json.details)).toMatchObject([
		{ outcome: 'not_sent', category: 'network' },
		{ outcome: 'not_sent', category: 'network' },
	]);
	await lab.buy(order, tags, { keyed: true });
	expect(lab.booked(order, tags).map((ids) => ids.length)).toEqual([1, 1]);
});
