import type {
	IAllExecuteFunctions,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { isRecord } from '../values/record';
import { boundsOf } from '../answers/bounds';
import type { Transport } from '../requests/transport';
import { WireError } from '../errors/wireFailure';
import { readBytes } from './body';
import { credentialName, type Panel } from './panel';
import { toWireError } from './wire';

export type Context = IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions;

export const contentTypes = {
	form: 'application/x-www-form-urlencoded',
	json: 'application/json',
};

/**
 * Sends through n8n's own request helper, which adds the key and brings the instance's proxy, TLS
 * and domain rules. No redirect is followed: it would carry the key to another address.
 */
export function n8nTransport(context: Context, panel: Panel): Transport {
	return async (params, { timeoutMs, isCatalogue, signal }) => {
		const deadline = AbortSignal.timeout(timeoutMs);
		const ends = signal ? AbortSignal.any([signal, deadline]) : deadline;
		const options: IHttpRequestOptions = {
			method: 'POST',
			url: panel.url,
			headers: { 'Content-Type': contentTypes[panel.bodyFormat], Accept: 'application/json' },
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
			const answer: unknown = await context.helpers.httpRequestWithAuthentication.call(
				endingWith(context, ends),
				credentialName,
				options,
			);
			if (!isRecord(answer)) throw new WireError('other', true);
			const status = typeof answer.statusCode === 'number' ? answer.statusCode : 0;
			const bytes = await readBytes(answer.body, ends, boundsOf(isCatalogue));
			return { status, headers: headersOf(answer.headers), text: bytes.toString('utf8') };
		} catch (thrown) {
			throw toWireError(thrown, {
				timedOut: deadline.aborted,
				stopped: signal?.aborted ?? false,
			});
		}
	};
}

/**
 * n8n's helper puts the run's stop signal in place of ours, which would cut off a purchase on its
 * way and leave out our time limit: it asks `this` for it, so `this` answers with ours.
 */
function endingWith(context: Context, ends: AbortSignal): IAllExecuteFunctions {
	return Object.create(context, {
		getExecutionCancelSignal: { value: () => ends },
	}) as IAllExecuteFunctions;
}

export function headersOf(headers: unknown): Record<string, string> {
	const found: Record<string, string> = {};
	for (const [name, value] of Object.entries(isRecord(headers) ? headers : {})) {
		if (typeof value === 'string') found[name.toLowerCase()] = value;
	}
	return found;
}
