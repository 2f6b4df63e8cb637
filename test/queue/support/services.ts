import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Credential } from '../../../scripts/n8n/credential.ts';

/** What a test needs of PostgreSQL and Redis: room of its own, gone afterwards. */
export interface Services {
	/** Settings that lead every n8n process to that room. */
	readonly env: Record<string, string>;
	query(sql: string): Promise<Array<Record<string, unknown>>>;
	/** For workflows that keep a table of their own in that room. */
	readonly credential: Credential;
	close(): Promise<void>;
}

interface PgClient {
	connect(): Promise<void>;
	query(sql: string): Promise<{ rows: Array<Record<string, unknown>> }>;
	end(): Promise<void>;
}
interface RedisClient {
	connect(): Promise<void>;
	keys(pattern: string): Promise<string[]>;
	del(...keys: string[]): Promise<number>;
	disconnect(): void;
	on(event: 'error', listener: () => void): void;
}
type Pg = { Client: new (options: { connectionString: string }) => PgClient };
type Redis = new (url: string, options: object) => RedisClient;

const usual = {
	postgres: process.env['SMM_PANEL_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/test',
	redis: process.env['SMM_PANEL_REDIS'] ?? 'redis://127.0.0.1:6379/0',
};

/** n8n brings the drivers for both. */
export async function openServices(runtime: string, where = usual): Promise<Services> {
	const load = createRequire(join(runtime, 'package.json'));
	const pg = load('pg') as Pg;
	const name = `smm_panel_${randomBytes(6).toString('hex')}`;

	const connect = async (url: string) => {
		const client = new pg.Client({ connectionString: url });
		await client.connect().catch((error: unknown) => missing('PostgreSQL', where.postgres, error));
		return client;
	};
	const admin = await connect(where.postgres);
	const redis = new (load('ioredis') as Redis)(where.redis, {
		lazyConnect: true,
		retryStrategy: null,
	});
	redis.on('error', () => undefined);
	try {
		await redis.connect();
	} catch (error) {
		await admin.end();
		missing('Redis', where.redis, error);
	}
	await admin.query(`CREATE DATABASE ${name}`);
	const own = new URL(where.postgres);
	own.pathname = `/${name}`;
	const database = await connect(own.href);
	const { hostname, port, pathname } = new URL(where.redis);
	return {
		env: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: own.hostname,
			DB_POSTGRESDB_PORT: own.port || '5432',
			DB_POSTGRESDB_USER: decodeURIComponent(own.username),
			DB_POSTGRESDB_PASSWORD: decodeURIComponent(own.password),
			DB_POSTGRESDB_DATABASE: name,
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: hostname,
			QUEUE_BULL_REDIS_PORT: port || '6379',
			QUEUE_BULL_REDIS_DB: pathname.slice(1) || '0',
			QUEUE_BULL_PREFIX: name,
			N8N_REDIS_KEY_PREFIX: name,
		},
		credential: {
			name: 'Order database',
			type: 'postgres',
			data: {
				host: own.hostname,
				port: Number(own.port || '5432'),
				database: name,
				user: decodeURIComponent(own.username),
				password: decodeURIComponent(own.password),
				maxConnections: 10,
				ssl: 'disable',
				allowUnauthorizedCerts: false,
				sshTunnel: false,
			},
		},
		query: async (sql) => (await database.query(sql)).rows,
		async close() {
			await database.end();
			await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
			await admin.end();
			const keys = await redis.keys(`${name}*`);
			if (keys.length > 0) await redis.del(...keys);
			redis.disconnect();
		},
	};
}

function missing(what: 'PostgreSQL' | 'Redis', url: string, error: unknown): never {
	const said = error instanceof Error ? error.message || error.name : String(error);
	const variable = what === 'Redis' ? 'SMM_PANEL_REDIS' : 'SMM_PANEL_POSTGRES';
	throw new Error(
		`${what} does not answer at ${new URL(url).host} (${said}). Queue mode needs it: start it there, or name another one in ${variable}.`,
	);
}
