import { createHmac } from 'node:crypto';
import { practiceShop } from '../../scripts/local/practice.ts';

export const now = () => String(Math.floor(Date.now() / 1000));

export const sign = (at: string, text: string, secret: string = practiceShop.data.hmacSecret) =>
	createHmac('sha256', secret).update(`${at}.${text}`).digest('hex');

/** What a shop sends, and what it hears. */
export async function post(n8n: string, text: string, headers: Record<string, string>) {
	const response = await fetch(`${n8n}/webhook/smm-panel-order`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		...(text !== '' && { body: text }),
	});
	const body: Record<string, unknown> = JSON.parse(await response.text());
	return { status: response.status, body };
}

/** An order with the shop's signature. */
export async function order(n8n: string, body: object) {
	const text = JSON.stringify(body);
	const at = now();
	return await post(n8n, text, { 'x-timestamp': at, 'x-signature': sign(at, text) });
}
