const types = [
	'build',
	'chore',
	'ci',
	'docs',
	'feat',
	'fix',
	'perf',
	'refactor',
	'revert',
	'style',
	'test',
];
const pattern = new RegExp(`^(?:${types.join('|')})(?:\\([a-z][a-z-]*\\))?!?: \\S`);
const longest = 120;

/** What is wrong with a commit's first line; null where nothing is. */
export function complaint(subject: string): string | null {
	if (!pattern.test(subject)) return `does not begin with one of ${types.join(', ')}, and ": "`;
	if (subject.length > longest) return `has more than ${longest} characters`;
	return subject.endsWith('.') ? 'ends with a full stop' : null;
}
