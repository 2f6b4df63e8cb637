import { createHash } from 'crypto';
import { isRecord } from '../../../lib/values/record';
import type { Json } from '../../../lib/define';
import { isTextOrNull } from './known';

/** An address to compare with later: of its password only a trace is kept. */
export interface KnownAddress {
	host: string | null;
	port: number | null;
	username: string | null;
	trace: string;
}

export function knownAddress(address: unknown): KnownAddress | null {
	if (!isRecord(address)) return null;
	const { host, port, username, password } = address;
	const trace = createHash('sha256').update(`${host} ${port} ${password}`).digest('hex');
	return {
		host: typeof host === 'string' ? host : null,
		port: typeof port === 'number' ? port : null,
		username: typeof username === 'string' ? username : null,
		trace: trace.slice(0, 6),
	};
}

export function isSameAddress(one: KnownAddress | null, other: KnownAddress | null): boolean {
	return (
		one?.host === other?.host &&
		one?.port === other?.port &&
		one?.username === other?.username &&
		one?.trace === other?.trace
	);
}

/** What can be shown of an earlier address; its password was not kept. */
export function shownAddress(known: KnownAddress | null): Json | null {
	return known && { host: known.host, port: known.port, username: known.username };
}

export function isAddressOrNull(value: unknown): value is KnownAddress | null {
	if (value === null) return true;
	if (!isRecord(value) || typeof value.trace !== 'string') return false;
	const { host, port, username } = value;
	const isPort = port === null || typeof port === 'number';
	return isTextOrNull(host) && isPort && isTextOrNull(username);
}
