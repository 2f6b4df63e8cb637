import { balanceRequest } from '../../../lib/answers/balance';
import { lookingAt } from '../../../lib/errors/purpose';
import { services } from '../../../lib/operations/service/services';
import { readPanel } from '../../../lib/n8n/connect';
import { sharing } from '../../../lib/n8n/sharing';
import type { Answer } from '../../../lib/answers/refusal';
import { stopped } from '../../../lib/errors/unanswered';

const list: Answer = { json: [{ service: 1, name: 'Views', rate: '1' }], httpStatus: 200 };
const request = services.request;
let accounts = 0;

/** A panel whose answers come when the test says so. */
function lab({ maxAgeMs = 30_000, credential = {}, asked = request } = {}) {
	accounts += 1;
	const apiKey = `key-${accounts}`;
	const waiting: Array<(answer: Answer) => void> = [];
	const client = async () => await new Promise<Answer>((resolve) => waiting.push(resolve));
	const share = (more: Record<string, unknown> = {}, signal?: AbortSignal) => {
		const read = readPanel({ apiUrl: 'https://a.example', apiKey, ...credential, ...more });
		if ('problem' in read) throw new Error(read.problem);
		return sharing(client, { panel: read.panel, list: asked, maxAgeMs, signal });
	};
	return { share, waiting };
}

afterEach(() => jest.useRealTimers());

test('fifty callers at once share one download, and later ones have it too', async () => {
	const { share, waiting } = lab();
	const asked = Array.from({ length: 50 }, async () => await share()(request));
	expect(waiting).toHaveLength(1);
	waiting[0]?.(list);
	expect(new Set(await Promise.all(asked))).toEqual(new Set([list]));
	expect(await share()(request)).toBe(list);
	expect(waiting).toHaveLength(1);
});

test.each([
	[29_999, 1],
	[30_000, 2],
])('a list of %d ms ago needs %d downloads', async (ms, downloads) => {
	jest.useFakeTimers({ now: 1e12 });
	const { share, waiting } = lab();
	const first = share()(request);
	waiting[0]?.(list);
	await first;
	jest.setSystemTime(1e12 + ms);
	void share()(request);
	expect(waiting).toHaveLength(downloads);
});

test('an age of 0 downloads it each time', () => {
	const { share, waiting } = lab({ maxAgeMs: 0 });
	void share()(request);
	void share()(request);
	expect(waiting).toHaveLength(2);
});

test.each([
	['another key', { apiKey: 'another' }],
	['another address', { apiUrl: 'https://b.example' }],
	['a connection that is not checked', { ignoreSslIssues: true }],
])('%s has a list of its own', (_what, more) => {
	const { share, waiting } = lab();
	void share()(request);
	void share(more)(request);
	expect(waiting).toHaveLength(2);
});

test('other questions pass', () => {
	const { share, waiting } = lab();
	void share()(request);
	void share()(balanceRequest);
	void share()({ ...request, params: { lang: 'en' } });
	expect(waiting).toHaveLength(3);
});

test.each<[string, unknown]>([
	['no list', { hello: 'world' }],
	['an empty list', []],
	['a list of errors', [{ order: 1, error: 'Busy' }, { error: 'Busy' }]],
])('%s is not kept', async (_what, json) => {
	const { share, waiting } = lab();
	const first = share()(request);
	waiting[0]?.({ json, httpStatus: 200 });
	await first;
	void share()(request);
	expect(waiting).toHaveLength(2);
});

test.each<[string, unknown]>([
	['by itself', [{ voucher: 1 }]],
	['wrapped', { status: 'success', vouchers: [{ voucher: 1 }] }],
])(
	'a list that no shipped file knows is kept by the words it is asked for with, %s',
	async (_how, json) => {
		const words = { idKeys: ['voucher'], wrappers: ['vouchers'] };
		const asked = lookingAt({ action: 'price_list', isCatalogue: true, ...words });
		const { share, waiting } = lab({ asked });
		const first = share()(asked);
		waiting[0]?.({ json, httpStatus: 200 });
		await first;
		expect(await share()(asked)).toEqual({ json, httpStatus: 200 });
		expect(waiting).toHaveLength(1);
	},
);

test('whom the stop of another run has cut off asks itself', async () => {
	const { share, waiting } = lab();
	const first = share()(request);
	const second = share()(request);
	waiting[0]?.({ failure: stopped('services') });
	expect(await first).toHaveProperty('failure');
	while (waiting.length < 2) await Promise.resolve();
	waiting[1]?.(list);
	expect(await second).toBe(list);
});

test('who waits for the download of another can be stopped', async () => {
	const { share } = lab();
	const stop = new AbortController();
	void share()(request);
	const second = share({}, stop.signal)(request);
	stop.abort();
	expect(await second).toEqual({ failure: stopped('services') });
});
