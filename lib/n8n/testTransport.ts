import type { ICredentialTestFunctions } from 'n8n-workflow';
import { boundsOf } from '../answers/bounds';
import { WireError } from '../errors/wireFailure';
import type { Transport } from '../requests/transport';
import { isRecord } from '../values/record';
import { readBytes } from './body';
import type { Panel } from './panel';
import { contentTypes, headersOf } from './transport';
import { toWireError } from './wire';

const badHandshake = /^(?:EPROTO$|ERR_SSL)/;

/**
 * Sends what a credential is tested with, as the nodes' transport would. The key is added here: of
 * n8n's helpers a credential test has but one, which signs nothing.
 */
export function testTransport(
	{ helpers }: ICredentialTestFunctions,
	panel: Panel,
	key: string,
): Transport {
	return async (params, { timeoutMs, isCatalogue }) => {
		const deadline = AbortSignal.timeout(timeoutMs);
		try {
			const answer: unknown = await helpers.request({
				method: 'POST',
				uri: panel.url,
				headers: { 'Content-Type': contentTypes[panel.bodyFormat], Accept: 'application/json' },
				body: { ...params, key },
				useStream: true,
				resolveWithFullResponse: true,
				simple: false,
				followRedirect: false,
				followAllRedirects: false,
				rejectUnauthorized: !panel.ignoreSslIssues,
				timeout: timeoutMs,
			});
			if (!isRecord(answer)) throw new WireError('other', true);
			const status = typeof answer.statusCode === 'number' ? answer.statusCode : 0;
			const bytes = await readBytes(answer.body, deadline, boundsOf(isCatalogue));
			return { status, headers: headersOf(answer.headers), text: bytes.toString('utf8') };
		} catch (thrown) {
			throw told(thrown, deadline.aborted);
		}
	};
}

/** This helper takes away by which the nodes tell a failed handshake from a broken connection. */
function told(thrown: unknown, timedOut: boolean): WireError {
	const isUnsafe = isRecord(thrown) && badHandshake.test(String(thrown.code));
	if (isUnsafe && !timedOut) return new WireError('tls', false);
	return toWireError(thrown, { timedOut, stopped: false });
}
