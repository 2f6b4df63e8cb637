import { complaint } from './commits/conventional.ts';
import { projectFolder } from './lib/project.ts';
import { run } from './lib/run.ts';

/** Checks the first lines of all commits since the last release, or of all where there was none. */
const git = (...args: string[]) => run('git', args, { cwd: projectFolder });
const released = await git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-creatordate');
const [last] = released.split('\n').filter(Boolean);
const range = last === undefined ? 'HEAD' : `${last}..HEAD`;
const printed = await git('log', '--no-merges', '--format=%h %s', range);
const commits = printed.split('\n').filter(Boolean);

const wrong = commits.flatMap((line) => {
	const subject = line.slice(line.indexOf(' ') + 1);
	const why = complaint(subject);
	return why === null ? [] : [`${line}\n  ${why}`];
});
console.log(wrong.length === 0 ? `ok      ${commits.length} commit messages` : wrong.join('\n'));
process.exitCode = wrong.length === 0 ? 0 : 1;
