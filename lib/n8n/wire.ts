import type { WireProblem } from '../errors/wireError';
import { WireError } from '../errors/wireError';
import { isRecord } from '../values/record';

const beforeSending: ReadonlyMap<string, WireProblem> = new Map([
	['ENOTFOUND', 'lookup'],
	['EAI_AGAIN', 'lookup'],
	['EAI_FAIL', 'lookup'],
	['ECONNREFUSED', 'refused'],
	['ERR_INVALID_URL', 'lookup'],
	['ERR_UNSUPPORTED_PROTOCOL', 'lookup'],
]);
/** Codes that mean "never left" only while the connection was being made. */
const whileConnecting: ReadonlyMap<string, WireProblem> = new Map([
	['ETIMEDOUT', 'unreachable'],
	['EHOSTUNREACH', 'unreachable'],
	['ENETUNREACH', 'unreachable'],
	['EADDRNOTAVAIL', 'unreachable'],
	['EACCES', 'unreachable'],
]);
const badCertificate =
	/^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|ERR_SSL_WRONG_VERSION|HOSTNAME_MISMATCH)/;
const beforeSecure = /before secure TLS connection was established|wrong version number/i;
const blocked = /ssrf|domain not allowed|not allowed to (?:access|request)|blocked/i;
const late = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ERR_CANCELED', 'ESOCKETTIMEDOUT']);

/**
 * Tells from what n8n's request helper threw whether the request can have reached the panel. When
 * in doubt it can.
 */
export function toWireError(thrown: unknown, ended: { timedOut: boolean; stopped: boolean }) {
	if (thrown instanceof WireError) return thrown;
	const chain = causes(thrown);
	if (ended.stopped) return new WireError('canceled', true);
	if (ended.timedOut) return new WireError('timeout', true);
	for (const link of chain) {
		const found = beforeLeaving(link);
		if (found) return new WireError(found, false, host(link));
	}
	const code = chain.map(codeOf).find((each) => each !== '') ?? '';
	if (late.has(code)) return new WireError('timeout', true);
	if (/^(?:ECONNRESET|EPIPE|EPROTO|ERR_STREAM|ECONNCLOSED)/.test(code)) {
		return new WireError('reset', true);
	}
	return new WireError('other', true, code);
}

function beforeLeaving(link: Readonly<Record<string, unknown>>): WireProblem | null {
	const code = codeOf(link);
	const text = typeof link.message === 'string' ? link.message : '';
	const early = beforeSending.get(code);
	if (early) return early;
	const connecting = link.syscall === 'connect' || allConnecting(link.errors);
	const failed = connecting ? whileConnecting.get(code) : undefined;
	if (failed) return failed;
	if (badCertificate.test(code) || beforeSecure.test(text)) return 'tls';
	const name = typeof link.name === 'string' ? link.name : '';
	return blocked.test(name) || (code === '' && blocked.test(text)) ? 'blocked' : null;
}

/** The failed attempts of a name with several addresses. */
function allConnecting(errors: unknown): boolean {
	return (
		Array.isArray(errors) &&
		errors.length > 0 &&
		errors.every((each) => isRecord(each) && each.syscall === 'connect')
	);
}

function codeOf(link: Readonly<Record<string, unknown>>): string {
	return typeof link.code === 'string' ? link.code : '';
}

function host(link: Readonly<Record<string, unknown>>): string {
	return typeof link.hostname === 'string' ? link.hostname.slice(0, 100) : '';
}

/** The error, what it wraps, what that wraps; errors are records of unknown shape here. */
function causes(thrown: unknown): Array<Readonly<Record<string, unknown>>> {
	const chain: Array<Readonly<Record<string, unknown>>> = [];
	let link: unknown = thrown;
	while (isRecord(link) && chain.length < 6 && !chain.includes(link)) {
		chain.push(link);
		link = link.cause ?? link.errorResponse;
	}
	return chain;
}
