import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withCleanup, type Cleanup } from '../../scripts/lib/cleanup.ts';
import { measuredOn } from '../../scripts/lib/measuredOn.ts';
import { projectFolder } from '../../scripts/lib/project.ts';
import { stopSignal, Stopped } from '../../scripts/lib/stopSignal.ts';
import { readBooks } from './accounts/books.ts';
import { judge } from './accounts/judge.ts';
import { faultTable, memoryTable, promisesTable, workTable } from './figures.ts';
import { openLab } from './lab.ts';
import { page, type Recorded } from './page.ts';
import { runLoad } from './run.ts';
import { readSettings, type Settings } from './settings.ts';
import { stage } from './stage.ts';
import { keptPerMinute, keptPerRun, verdict } from './verdict.ts';

const SENTENCES_SHOWN = 20;

const say = (line: string) => console.log(line);
const signal = stopSignal();

try {
	const settings = readSettings(process.argv.slice(2));
	process.exitCode = await withCleanup((cleanup) => soak(settings, cleanup));
} catch (error) {
	console.error(error instanceof Stopped ? 'Stopped.' : error);
	process.exitCode = 1;
}

async function soak(settings: Settings, cleanup: Cleanup): Promise<number> {
	say(`Soaking for ${settings.minutes} minutes with the seed ${settings.seed}.`);
	const commit = measuredOn();
	const lab = await openLab(projectFolder, say, cleanup, signal);
	const { work, trigger } = await stage(lab, cleanup);
	const { deliveries } = trigger;
	const { notes, samples, minutes } = await runLoad({
		lab,
		work,
		trigger,
		settings,
		say,
		signal,
	});

	const log = await readFile(lab.n8n.logFile, 'utf8');
	const promises = verdict({
		accounts: judge(notes.claims, await readBooks(lab.control)),
		unanswered: notes.unanswered,
		indiscreet: [...notes.indiscreet, ...(log.includes(lab.key) ? ['n8n’s log'] : [])],
		missed: deliveries.missing,
		invented: deliveries.invented,
		samples,
		minutes,
	});
	const recorded: Recorded = {
		minutes,
		seed: settings.seed,
		measuredOn: commit,
		promises: promisesTable(promises),
		work: workTable(work, notes.tally),
		faults: faultTable(await lab.control('faultsStruck')),
		memory: memoryTable(samples, minutes),
		trigger: { made: deliveries.count, repeated: deliveries.repeated },
		kept: { perRun: keptPerRun(samples, minutes), perMinute: keptPerMinute(samples, minutes) },
	};
	const text = page(recorded);
	say(`\n${text}`);
	if (settings.record) await writeFile(join(projectFolder, 'docs', 'soak.md'), text);

	const broken = promises.filter((one) => one.broken !== null && one.broken.length > 0);
	for (const { promise, broken: sentences } of broken) {
		say(`BROKEN: ${promise}`);
		for (const sentence of sentences?.slice(0, SENTENCES_SHOWN) ?? []) say(`  ${sentence}`);
	}
	return broken.length === 0 ? 0 : 1;
}
