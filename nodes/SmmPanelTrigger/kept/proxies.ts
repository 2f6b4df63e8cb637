import { isRecord } from '../../../lib/values/record';
import type { KnownExpiries } from '../changes/expiring';
import type { KnownProxies } from '../changes/proxies';

export function packExpiries(known: KnownExpiries): unknown {
	return { dates: [...known].map(([id, { expiresAt, told }]) => [id, expiresAt, told ? 1 : 0]) };
}

export function unpackExpiries(packed: unknown): KnownExpiries | null {
	if (!isRecord(packed) || !Array.isArray(packed.dates)) return null;
	const known: KnownExpiries = new Map();
	for (const entry of listsIn(packed.dates)) {
		const [id, expiresAt, told] = entry;
		if (typeof id !== 'string' || typeof expiresAt !== 'number') continue;
		known.set(id, { expiresAt, told: told === 1 });
	}
	return known;
}

export function packProxies(known: KnownProxies): unknown {
	return {
		proxies: [...known].map(([id, { status, autoRenew, source, forward, told, seenAt }]) => [
			id,
			status,
			autoRenew,
			source,
			forward,
			told,
			seenAt,
		]),
	};
}

export function unpackProxies(packed: unknown): KnownProxies | null {
	if (!isRecord(packed) || !Array.isArray(packed.proxies)) return null;
	const known: KnownProxies = new Map();
	for (const entry of listsIn(packed.proxies)) {
		const [id, status, autoRenew, source, forward, told, seenAt] = entry;
		if (typeof id !== 'string') continue;
		known.set(id, {
			status: textOrNull(status),
			autoRenew: typeof autoRenew === 'boolean' ? autoRenew : null,
			source: textOrNull(source),
			forward: textOrNull(forward),
			told: typeof told === 'number' ? told : 0,
			seenAt: typeof seenAt === 'number' ? seenAt : 0,
		});
	}
	return known;
}

function listsIn(list: readonly unknown[]): Array<readonly unknown[]> {
	return list.filter((entry: unknown): entry is readonly unknown[] => Array.isArray(entry));
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
