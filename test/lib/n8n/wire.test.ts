import { toWireError } from '../../../lib/n8n/wire';
import { WireError } from '../../../lib/errors/unanswered';

const running = { timedOut: false, stopped: false };
const error = (facts: object, message = 'x') => Object.assign(new Error(message), facts);
/** What n8n's helper leaves at the error: the request with its socket. */
const securing = (secureConnecting: boolean) => ({ request: { socket: { secureConnecting } } });
const wrapped = (cause: unknown) => error({ cause });

describe('a request that provably never left', () => {
	test.each<[string, unknown, string]>([
		['an unknown name', error({ code: 'ENOTFOUND', hostname: 'panel.example' }), 'lookup'],
		['a name server out of reach', error({ code: 'EAI_AGAIN' }), 'lookup'],
		['a refused connection', error({ code: 'ECONNREFUSED' }), 'refused'],
		['one wrapped by n8n', wrapped(error({ code: 'ECONNREFUSED' })), 'refused'],
		['one wrapped twice', wrapped(wrapped(error({ code: 'ENOTFOUND' }))), 'lookup'],
		['one behind errorResponse', { errorResponse: { code: 'ENOTFOUND' } }, 'lookup'],
		[
			'a time-out of the connection',
			error({ code: 'ETIMEDOUT', syscall: 'connect' }),
			'unreachable',
		],
		['no way to the host', error({ code: 'EHOSTUNREACH', syscall: 'connect' }), 'unreachable'],
		[
			'several addresses, all in vain',
			error({ code: 'ETIMEDOUT', errors: [{ syscall: 'connect' }, { syscall: 'connect' }] }),
			'unreachable',
		],
		['an expired certificate', error({ code: 'CERT_HAS_EXPIRED' }), 'tls'],
		['a self-signed certificate', error({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), 'tls'],
		['a certificate of another name', error({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }), 'tls'],
		[
			'a reset before the connection was secure',
			error(
				{ code: 'ECONNRESET' },
				'Client network socket disconnected before secure TLS connection was established',
			),
			'unreachable',
		],
		[
			'plain HTTP behind https',
			wrapped(error({ code: 'EPROTO', ...securing(true) }, 'wrong version number')),
			'tls',
		],
		['a reset in the handshake', error({ code: 'ECONNRESET', ...securing(true) }), 'unreachable'],
		[
			'a refused connection of a secure panel',
			error({ code: 'ECONNREFUSED', syscall: 'connect', ...securing(true) }),
			'refused',
		],
		['a name server that fails', error({ code: 'ESERVFAIL', syscall: 'queryA' }), 'lookup'],
		['no network', error({ code: 'ENETDOWN', syscall: 'connect' }), 'unreachable'],
		['an address n8n forbids', error({ name: 'SsrfBlockedError' }), 'blocked'],
		['a domain the credential forbids', error({}, 'Domain not allowed: a.example'), 'blocked'],
	])('%s', (_name, thrown, problem) =>
		expect(toWireError(thrown, running)).toMatchObject({ problem, sent: false }),
	);
});

describe('a request that may have arrived', () => {
	test.each<[string, unknown, string]>([
		['a reset', error({ code: 'ECONNRESET' }), 'reset'],
		['a broken pipe', error({ code: 'EPIPE' }), 'reset'],
		['a body that ends early', error({ code: 'ERR_STREAM_PREMATURE_CLOSE' }), 'reset'],
		['a time-out without a place', error({ code: 'ETIMEDOUT' }), 'timeout'],
		['a time-out while reading', error({ code: 'ETIMEDOUT', syscall: 'read' }), 'timeout'],
		['a time-out of the helper', error({ code: 'ECONNABORTED' }), 'timeout'],
		['a code nobody knows', error({ code: 'EWHAT' }), 'other'],
		['no code at all', new Error('Something'), 'other'],
		['a text', 'ECONNREFUSED', 'other'],
		['null', null, 'other'],
		['undefined', undefined, 'other'],
		['a number as code', { code: 404 }, 'other'],
		[
			'several addresses, one of which answered',
			error({ code: 'ETIMEDOUT', errors: [{ syscall: 'connect' }, { syscall: 'read' }] }),
			'timeout',
		],
		['a message that only speaks of blocking', error({ code: 'EWHAT' }, 'blocked'), 'other'],
		['a message of blocking without a code', error({}, 'was blocked by the panel'), 'other'],
		['a refusal that was read', error({ code: 'ECONNREFUSED', syscall: 'read' }), 'other'],
		[
			'words of a broken handshake alone',
			error({ code: 'EPROTO' }, 'wrong version number'),
			'reset',
		],
		[
			'plain bytes in a secure connection',
			error({ code: 'ERR_SSL_WRONG_VERSION_NUMBER', ...securing(false) }, 'wrong version number'),
			'reset',
		],
		[
			'a certificate refused in a later handshake',
			error({ code: 'CERT_HAS_EXPIRED', ...securing(false) }),
			'other',
		],
	])('%s', (_name, thrown, problem) =>
		expect(toWireError(thrown, running)).toMatchObject({ problem, sent: true }),
	);

	test('our own time limit counts, whatever the helper makes of it', () => {
		const thrown = error({ code: 'ECONNREFUSED' });
		expect(toWireError(thrown, { timedOut: true, stopped: false })).toMatchObject({
			problem: 'timeout',
			sent: true,
		});
	});

	test('the stop button too', () => {
		expect(toWireError(error({}), { timedOut: true, stopped: true })).toMatchObject({
			problem: 'canceled',
			sent: true,
		});
	});
});

test('an error of our own stays as it is', () => {
	const own = new WireError('too_large', true, 'over 64 MiB');
	expect(toWireError(own, { timedOut: true, stopped: true })).toBe(own);
});

test('an error that is its own cause ends', () => {
	const loop: Record<string, unknown> = { code: 'EWHAT' };
	loop.cause = loop;
	expect(toWireError(loop, running)).toMatchObject({ problem: 'other', detail: 'EWHAT' });
});

test('what is shown is the host or the code, never the message', () => {
	const shown = (thrown: unknown) => toWireError(thrown, running).message;
	expect(shown(error({ code: 'ENOTFOUND', hostname: 'panel.example' }, 'key=abc'))).toBe(
		'lookup (panel.example)',
	);
	expect(shown(error({ code: 'EWHAT' }, 'key=abc'))).toBe('other (EWHAT)');
	expect(shown(error({ code: 'ENOTFOUND', hostname: 'x'.repeat(1000) })).length).toBeLessThan(120);
});
