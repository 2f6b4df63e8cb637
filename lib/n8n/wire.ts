import { WireError, type WireProblem } from '../errors/unanswered';
import { isRecord } from '../values/record';

/** Codes of errors that come before anything is sent. */
const beforeSending: ReadonlyMap<string, WireProblem> = new Map([
	['ENOTFOUND', 'lookup'],
	['EAI_AGAIN', 'lookup'],
	['EAI_FAIL', 'lookup'],
	['ECONNREFUSED', 'refused'],
	['ERR_INVALID_URL', 'lookup'],
	['ERR_UNSUPPORTED_PROTOCOL', 'lookup'],
]);
/** Calls of a connection that stands: whatever the code says, something may have been sent. */
const afterConnecting: ReadonlySet<string> = new Set(['read', 'write', 'shutdown']);
/** Node.js sends nothing over a connection whose certificate it refuses. */
const badCertificate =
	/^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/;
const beforeSecure = /before secure TLS connection was established/i;
/** Names and words of errors by which n8n itself refuses an address. */
const blocked = /^ssrf|^UnknownConnectionHost/i;
const forbidden = /domain not allowed/i;
const cutOff = /^(?:ECONNRESET|EPIPE|ERR_STREAM|ECONNCLOSED)/;
const late = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ERR_CANCELED', 'ESOCKETTIMEDOUT']);

/** The thrown error or one it wraps, of unknown shape. */
type Link = Readonly<Record<string, unknown>>;

/**
 * Tells from what n8n's request helper threw whether the request can have reached the panel, and so
 * whether a purchase may be sent again. When in doubt it can.
 */
export function toWireError(thrown: unknown, ended: { timedOut: boolean; stopped: boolean }) {
	if (thrown instanceof WireError) return thrown;
	const chain = causes(thrown);
	if (ended.stopped) return new WireError('canceled', true);
	if (ended.timedOut) return new WireError('timeout', true);
	const secured = chain.map(isSecured).find((each) => each !== null) ?? null;
	for (const link of chain) {
		const found = beforeLeaving(link, secured);
		if (found) return new WireError(found, false, textOf(link.hostname).slice(0, 100));
	}
	const code = chain.map((link) => textOf(link.code)).find(Boolean) ?? '';
	if (secured === false) return new WireError(cutOff.test(code) ? 'unreachable' : 'tls', false);
	if (late.has(code)) return new WireError('timeout', true);
	if (cutOff.test(code) || /^(?:EPROTO|ERR_SSL)/.test(code)) return new WireError('reset', true);
	return new WireError('other', true, code);
}

function beforeLeaving(link: Link, secured: boolean | null): WireProblem | null {
	const code = textOf(link.code);
	const words = textOf(link.message);
	const syscall = textOf(link.syscall);
	const early = beforeSending.get(code);
	if (early && !afterConnecting.has(syscall)) return early;
	if (/^(?:getaddrinfo|query)/.test(syscall)) return 'lookup';
	if (syscall === 'connect' || allConnecting(link.errors)) return 'unreachable';
	if (secured !== true && badCertificate.test(code)) return 'tls';
	if (secured !== true && beforeSecure.test(words)) return 'unreachable';
	const isForbidden = code === '' && forbidden.test(words);
	return blocked.test(textOf(link.name)) || isForbidden ? 'blocked' : null;
}

/**
 * Whether the handshake of the request's own connection had ended, as its socket tells; null where
 * no secure one is at hand. Nothing of a request leaves before that. The error's words don't tell:
 * "wrong version number" comes from a port that speaks no TLS, and also from a secure connection
 * that breaks when the request has long been read.
 */
function isSecured({ request }: Link): boolean | null {
	const socket = isRecord(request) ? request.socket : undefined;
	const securing = isRecord(socket) ? socket.secureConnecting : undefined;
	return typeof securing === 'boolean' ? !securing : null;
}

/** Whether all attempts failed to connect, of which a name with several addresses has several. */
function allConnecting(errors: unknown): boolean {
	return (
		Array.isArray(errors) &&
		errors.length > 0 &&
		errors.every((each) => isRecord(each) && each.syscall === 'connect')
	);
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

/** The error, what it wraps, what that wraps. */
function causes(thrown: unknown): Link[] {
	const chain: Link[] = [];
	let link: unknown = thrown;
	while (isRecord(link) && chain.length < 6 && !chain.includes(link)) {
		chain.push(link);
		link = link.cause ?? link.errorResponse;
	}
	return chain;
}
