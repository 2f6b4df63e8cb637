import type {
	ICredentialTestFunctions,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import type { WireAnswer } from '../answers/wireAnswer';
import { WireError } from '../errors/unanswered';
import type { Transport } from '../requests/client';
import { isRecord } from '../values/record';
import { boundsOf, readBytes } from './body';
import { toWireError } from './wire';

export const credentialName = 'smmPanelApi';

export type Context = IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions;

/** Where requests go, and how. */
export interface Endpoint {
	url: string;
	bodyFormat: 'form' | 'json';
	ignoreSslIssues: boolean;
}

/**
 * Sends through n8n's own request helper, which adds the key and brings the instance's proxy, TLS
 * and domain rules. No redirect is followed: it would carry the key to another address.
 */
export function n8nTransport(context: Context, panel: Endpoint): Transport {
	return async (params, { timeoutMs, isCatalogue, signal }) => {
		const deadline = AbortSignal.timeout(timeoutMs);
		const ends = signal ? AbortSignal.any([signal, deadline]) : deadline;
		const options: IHttpRequestOptions = {
			method: 'POST',
			url: panel.url,
			headers: headersFor(panel),
			body: { ...params },
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			skipSslCertificateValidation: panel.ignoreSslIssues,
			timeout: timeoutMs,
			abortSignal: ends,
		};
		try {
			const { httpRequestWithAuthentication: request } = context.helpers;
			const ending = endingWith(context, ends);
			const answer: unknown = await request.call(ending, credentialName, options);
			return await readWireAnswer(answer, ends, isCatalogue);
		} catch (thrown) {
			const stopped = signal?.aborted ?? false;
			throw toWireError(thrown, { timedOut: deadline.aborted, stopped });
		}
	};
}

/**
 * The same context with another signal in the place of the run's stop button. n8n's helper, which asks
 * its `this` for it, would else cut off a purchase on its way, and leave out our time limit.
 */
export function endingWith<C extends Context>(context: C, ends: AbortSignal): C {
	return Object.create(context, { getExecutionCancelSignal: { value: () => ends } }) as C;
}

/**
 * Sends what a credential is tested with. n8n gives such a test one helper, which signs nothing (so
 * the key is added here) and follows redirects unless told not to.
 */
export function testTransport(
	{ helpers }: ICredentialTestFunctions,
	panel: Endpoint,
	key: string,
): Transport {
	return async (params, { timeoutMs, isCatalogue }) => {
		const deadline = AbortSignal.timeout(timeoutMs);
		try {
			const answer: unknown = await helpers.request({
				method: 'POST',
				uri: panel.url,
				headers: headersFor(panel),
				body: { ...params, key },
				useStream: true,
				resolveWithFullResponse: true,
				simple: false,
				followRedirect: false,
				followAllRedirects: false,
				rejectUnauthorized: !panel.ignoreSslIssues,
				timeout: timeoutMs,
			});
			return await readWireAnswer(answer, deadline, isCatalogue);
		} catch (thrown) {
			throw testError(thrown, deadline.aborted);
		}
	};
}

/**
 * This helper's errors lack the socket, by which those of the other tell a handshake that failed from
 * a connection that broke later.
 */
function testError(thrown: unknown, timedOut: boolean): WireError {
	const isTls = isRecord(thrown) && /^(?:EPROTO$|ERR_SSL)/.test(String(thrown.code));
	if (isTls && !timedOut) return new WireError('tls', false);
	return toWireError(thrown, { timedOut, stopped: false });
}

/** Both helpers turn the body into the form or the JSON that the content type says. */
function headersFor({ bodyFormat }: Endpoint): Record<string, string> {
	const type = bodyFormat === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
	return { 'Content-Type': type, Accept: 'application/json' };
}

async function readWireAnswer(
	answer: unknown,
	ends: AbortSignal,
	isCatalogue: boolean,
): Promise<WireAnswer> {
	if (!isRecord(answer)) throw new WireError('other', true);
	const bytes = await readBytes(answer.body, ends, boundsOf(isCatalogue));
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(isRecord(answer.headers) ? answer.headers : {})) {
		if (typeof value === 'string') headers[name.toLowerCase()] = value;
	}
	const status = typeof answer.statusCode === 'number' ? answer.statusCode : 0;
	return { status, headers, text: bytes.toString('utf8') };
}
