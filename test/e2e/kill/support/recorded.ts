import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Sqlite {
	Database: new (file: string, mode: number) => Database;
	OPEN_READONLY: number;
}
interface Database {
	all(sql: string, values: unknown[], done: (error: Error | null, rows?: unknown[]) => void): void;
	close(done: () => void): void;
}

/** How many entries n8n's database has for a workflow's deduplication, read beside the running n8n. */
export async function entriesOf(
	{ runtime, userFolder }: { runtime: string; userFolder: string },
	workflowId: string,
): Promise<number> {
	const require = createRequire(join(runtime, 'package.json'));
	const sqlite = require('sqlite3') as Sqlite;
	const database = new sqlite.Database(
		join(userFolder, '.n8n', 'database.sqlite'),
		sqlite.OPEN_READONLY,
	);
	try {
		const rows = await new Promise<unknown[]>((resolve, reject) =>
			database.all(
				"SELECT json_array_length(value, '$.data') AS entries FROM processed_data WHERE workflowId = ?",
				[workflowId],
				(error, found) => (error ? reject(error) : resolve(found ?? [])),
			),
		);
		return (rows[0] as { entries: number } | undefined)?.entries ?? 0;
	} finally {
		await new Promise<void>((resolve) => database.close(resolve));
	}
}
