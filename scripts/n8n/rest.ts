import { randomUUID } from 'node:crypto';
import { z } from 'zod';

type Schema<T> = z.ZodType<T, z.ZodTypeDef, unknown>;

/** n8n's own REST interface, as its editor uses it; what comes back is checked against a schema. */
export interface Rest {
	/** n8n binds a session to this id: a browser that takes over the cookie has to take it over too. */
	readonly browserId: string;
	cookie(): string;
	get<T>(path: string, schema: Schema<T>): Promise<T>;
	post<T>(path: string, body: unknown, schema: Schema<T>): Promise<T>;
	patch<T>(path: string, body: unknown, schema: Schema<T>): Promise<T>;
	delete(path: string): Promise<void>;
}

const envelope = z.object({ data: z.unknown() });
const failure = z.object({ message: z.string() });

export interface Session {
	browserId: string;
	cookie: string;
}

/** With the session of another process nobody has to log in again, which n8n allows only so often. */
export function createRest(origin: string, session?: Session): Rest {
	const browserId = session?.browserId ?? randomUUID();
	let cookie = session?.cookie ?? '';

	async function call(method: string, path: string, body?: unknown): Promise<unknown> {
		const response = await fetch(`${origin}/rest${path}`, {
			method,
			headers: {
				'browser-id': browserId,
				// n8n closes a connection after five idle seconds. Where it was busy all that time, it first
				// closes and then sees the request that came in, which ends as ECONNRESET.
				connection: 'close',
				...(cookie && { cookie }),
				...(body !== undefined && { 'content-type': 'application/json' }),
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const set = response.headers.getSetCookie().map((line) => line.split(';', 1).join());
		if (set.length > 0) cookie = set.join('; ');
		const text = await response.text();
		if (!response.ok) {
			throw new Error(`n8n refused ${method} ${path} (${response.status}): ${reason(text)}`);
		}
		return text === '' ? undefined : envelope.parse(JSON.parse(text)).data;
	}

	return {
		browserId,
		cookie: () => cookie,
		get: async (path, schema) => schema.parse(await call('GET', path)),
		post: async (path, body, schema) => schema.parse(await call('POST', path, body)),
		patch: async (path, body, schema) => schema.parse(await call('PATCH', path, body)),
		delete: async (path) => void (await call('DELETE', path)),
	};
}

function reason(text: string): string {
	try {
		return failure.parse(JSON.parse(text)).message;
	} catch {
		return text.slice(0, 300);
	}
}
