import ts from 'typescript';
import type { Sources } from './imports';

export interface Pattern {
	/** File and line. */
	where: string;
	pattern: RegExp;
}

/** Every regular expression that is written as one, in any file. */
export function patternsIn(sources: Sources): Pattern[] {
	return Object.entries(sources).flatMap(([path, text]) => {
		const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
		const found: Pattern[] = [];
		const visit = (node: ts.Node): void => {
			if (ts.isRegularExpressionLiteral(node)) {
				const { line } = file.getLineAndCharacterOfPosition(node.getStart());
				found.push({ where: `${path}:${line + 1}`, pattern: patternOf(node.text) });
			}
			ts.forEachChild(node, visit);
		};
		visit(file);
		return found;
	});
}

function patternOf(literal: string): RegExp {
	const end = literal.lastIndexOf('/');
	return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

const length = 30_000;
const letters = [...'a0/:.- _"\'<>{}[]()@,+\\…&;#=%\n\té一'];
const pairs = ['a.', '1,', 'a:', '1:', '//', 'a ', ' \n', '<a', '&#', 'a@', '[1', '{"', 'ab', '1-'];

/** Long texts at which patterns with more than one way to match stand still. */
export function hostileTexts({ source }: RegExp): string[] {
	const own = source.match(/[a-z]{2,}/gi) ?? [];
	const pieces = [...letters, ...pairs, ...own, ...own.map((word) => `${word} `)];
	return pieces.flatMap((piece) => {
		const text = piece.repeat(Math.ceil(length / piece.length));
		return [text, `${text}!`, `x${text}\u0000`, `http://${text} `];
	});
}

/** The most processor time that one match takes, in milliseconds. */
export function slowestMatch(pattern: RegExp): { ms: number; text: string } {
	let slowest = { ms: 0, text: '' };
	for (const text of hostileTexts(pattern)) {
		let ms = timeOf(pattern, text);
		// A machine may be busy with other things; only what is slow each time is slow.
		for (let again = 0; again < 3 && ms > 100; again += 1) ms = Math.min(ms, timeOf(pattern, text));
		if (ms > slowest.ms) slowest = { ms, text: text.slice(0, 20) };
	}
	return slowest;
}

/** Milliseconds of processor time. */
export function timeOf(pattern: RegExp, text: string): number {
	const before = process.cpuUsage();
	text.replace(pattern, '');
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
