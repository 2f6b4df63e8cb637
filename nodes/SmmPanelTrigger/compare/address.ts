import { createHash } from 'crypto';
import { isRecord } from '../../../lib/values/record';
import { asJson, type Json } from '../../../lib/define';

/** An address to compare with later: of its password only a trace is kept. */
export function knownAddress(address: unknown): Json | null {
	if (!isRecord(address)) return null;
	const { host, port, username, password } = address;
	const trace = createHash('sha256').update(`${host} ${port} ${password}`).digest('hex');
	return asJson({ host, port, username: username ?? null, trace: trace.slice(0, 6) });
}

/** What can be shown of an earlier address; its password was not kept. */
export function shownAddress(known: unknown): Json | null {
	if (!isRecord(known)) return null;
	const { host, port, username } = known;
	return asJson({ host, port, username });
}
