import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
	checkOrdersFromSpreadsheet,
	ORDERS_FROM_SPREADSHEET,
} from './example/ordersFromSpreadsheet.ts';
import { withCleanup, type Cleanup } from './lib/cleanup.ts';
import { lockFile } from './lib/folderLock.ts';
import { projectFolder } from './lib/project.ts';
import { stopSignal, Stopped } from './lib/stopSignal.ts';
import { bringUp } from './local/bringUp.ts';
import { stayUp } from './local/stayUp.ts';

/** Where people expect n8n. */
const EDITOR_PORT = 5678;

const say = (line: string) => console.log(line);
const signal = stopSignal();
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

try {
	process.exitCode = await withCleanup(values.check ? check : start);
} catch (error) {
	if (error instanceof Stopped) {
		say('Stopped.');
		process.exitCode = values.check ? 1 : 0;
	} else {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

/** For a person: stays up until Ctrl-C and keeps what they do. */
async function start(cleanup: Cleanup): Promise<number> {
	const folder = join(projectFolder, '.n8n-local');
	await mkdir(folder, { recursive: true });
	const lock = await lockFile(join(folder, 'running.lock'), {
		onBusy: (pid) => {
			say(`npm start is already running for this checkout (process ${pid}).`);
			return false;
		},
		signal,
	});
	if (!lock) return 1;
	cleanup.later(lock.release);
	const local = await bringUp({
		project: projectFolder,
		folder,
		port: EDITOR_PORT,
		say,
		cleanup,
		signal,
	});
	return await stayUp(local, say, signal);
}

/** For a machine: a fresh n8n that is thrown away, and a verdict. */
async function check(cleanup: Cleanup): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'smm-panel-check-'));
	cleanup.later(() => rm(folder, { recursive: true, force: true }));
	const { n8n, panel, runtime, workflows } = await bringUp({
		project: projectFolder,
		folder,
		say,
		cleanup,
		signal,
	});
	const example = workflows.find(({ name }) => name === ORDERS_FROM_SPREADSHEET);
	if (!example) throw new Error(`There is no example named "${ORDERS_FROM_SPREADSHEET}"`);
	say(`Running "${example.name}" in n8n …`);
	const { lines, passed } = await checkOrdersFromSpreadsheet({
		n8n,
		panel,
		runtime,
		workflowId: example.id,
		examples: join(projectFolder, 'examples'),
		signal,
	});
	lines.forEach(say);
	say(passed ? 'Check passed.' : 'Check FAILED.');
	return passed ? 0 : 1;
}
