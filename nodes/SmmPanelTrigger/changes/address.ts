import { createHash } from 'crypto';
import { isRecord } from '../../../lib/values/record';
import type { Json } from '../../../lib/define';

/** An address to compare with later: `host port username`, and a trace of the password only. */
export function addressMark(address: unknown): string | null {
	if (!isRecord(address)) return null;
	const { host, port, username, password } = address;
	const trace = createHash('sha256').update(`${host} ${port} ${password}`).digest('hex');
	return JSON.stringify([host, port, username ?? null, trace.slice(0, 6)]);
}

/** What can be shown of an earlier address; its password was not kept. */
export function shownAddress(mark: string | null): Json | null {
	if (mark === null) return null;
	const [host, port, username]: unknown[] = JSON.parse(mark);
	return {
		host: typeof host === 'string' ? host : null,
		port: typeof port === 'number' ? port : null,
		username: typeof username === 'string' ? username : null,
	};
}
