import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Answer } from '../answer.ts';
import type { Params } from '../params.ts';
import type { Spoiling } from './kinds.ts';
import { leaveOut, withoutIds } from './lose-ids.ts';
import { cutMidBody, dribble, flood } from './wire.ts';

const JSON_TYPE = 'application/json';
const HTML_TYPE = 'text/html; charset=UTF-8';
const PAGE = `<!DOCTYPE html>
<html><head><title>Just a moment...</title></head>
<body><h1>Checking your browser before you enter</h1></body></html>`;
const WARNING = `<br />
<b>Warning</b>:  Undefined array key "link" in <b>/home/panel/public_html/api.php</b> on line <b>214</b><br />
`;

/** The kinds that need the right answer to make theirs of it. */
export const needsRightAnswer = ({ kind }: Spoiling): boolean =>
	['slowBody', 'bom', 'phpWarning', 'textHtml', 'withoutIds', 'omit'].includes(kind);

/** Stands where the right answer would be when the action was not carried out. */
export const notCarriedOut: Answer = {
	status: 200,
	text: '{"error":"Unknown error, please try again later"}',
	booked: false,
	refused: true,
};

export async function spoil(
	fault: Spoiling,
	reply: FastifyReply,
	answer: Answer,
	params: Params,
): Promise<void> {
	const send = (body: string, type = JSON_TYPE, status = 200) =>
		// As bytes: of a text with a type it doesn't know the server would say another.
		void reply.code(status).header('content-type', type).send(Buffer.from(body));
	switch (fault.kind) {
		case 'status': {
			const error = STATUS_CODES[fault.status] ?? 'Error';
			void reply.headers(fault.headers);
			const type = fault.headers['content-type'] ?? JSON_TYPE;
			return send(fault.body ?? JSON.stringify({ error }), type, fault.status);
		}
		case 'rateLimit':
			if (fault.retryAfter !== undefined) void reply.header('retry-after', fault.retryAfter);
			return send('{"error":"Rate limit exceeded"}', JSON_TYPE, fault.as200 ? 200 : 429);
		case 'html':
			return send(PAGE, HTML_TYPE);
		case 'empty':
			return send('', HTML_TYPE);
		case 'cut':
			reply.hijack();
			if (fault.reset) return void reply.request.raw.socket.resetAndDestroy();
			return void reply.raw.destroy();
		case 'cutMidBody':
			return cutMidBody(reply, answer.text);
		case 'slowBody':
			return dribble(reply, answer.text, fault.ms);
		case 'hang':
			return void reply.hijack();
		case 'wrongJson':
			return send('[[],{"unexpected":{"shape":[true,null]}},"nothing of use"]');
		case 'truncated':
			return send(answer.text.slice(0, Math.ceil(answer.text.length / 2)));
		case 'bom':
			return send(`\uFEFF${answer.text}`);
		case 'phpWarning':
			return send(`${WARNING}${answer.text}`, HTML_TYPE);
		case 'textHtml':
			return send(answer.text, HTML_TYPE);
		case 'huge':
			return flood(reply, fault.bytes);
		case 'redirect':
			return void reply.redirect(fault.to, fault.status);
		case 'body':
			return send(fault.body, fault.contentType, fault.status);
		case 'withoutIds':
			return send(withoutIds(answer.text, params));
		case 'omit':
			return send(leaveOut(answer.text, params, fault.ids));
		case 'singleErrorForMany':
			return send('{"error":"Incorrect request"}');
	}
}
