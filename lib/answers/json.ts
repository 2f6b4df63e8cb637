import { maskLogins } from '../secrets/logins';
import { plainText } from '../values/html';
import { isRecord } from '../values/record';
import type { OrProblem } from '../values/result';
import { shorten } from '../values/text';
import { deepest, scan, starts } from './scan';

/** A byte order mark that a panel read in the wrong encoding and printed as three letters. */
const misreadMark = 'ï»¿';

/**
 * The JSON of an answer, whatever the panel printed before it, or a sentence on what the answer is
 * instead. Integers that JavaScript can't hold exactly become texts: there are order ids that long,
 * and a wrong digit is another order.
 */
export function parseAnswer(text: string): OrProblem<{ json: unknown }> {
	const begun = text.trimStart();
	const body = (begun.startsWith(misreadMark) ? begun.slice(misreadMark.length) : begun).trim();
	const whole = parse(body);
	return whole !== null && isExact(whole.json) ? whole : parseWithCare(body);
}

/**
 * Finds where the JSON begins, and parses it by a reviver. `scan` goes first: it sees whether the JSON
 * ends, and refuses nesting so deep that the reviver, which recurses, would run out of stack.
 */
function parseWithCare(body: string): OrProblem<{ json: unknown }> {
	// Each place where JSON may begin can cost a walk to the end. A hostile answer has thousands of
	// such places, so all walks together may be three times as long as the answer.
	let walk = 3 * body.length + 1000;
	for (const start of starts(body)) {
		const found = scan(body, start);
		walk -= found.read;
		if (found.shape === 'closed') {
			const parsed = parse(body.slice(start), keepLongIntegers);
			if (parsed !== null) return parsed;
			walk -= found.read;
		}
		if (walk <= 0) break;
	}
	return { problem: describeUnreadable(body) };
}

function parse(text: string, reviver?: Parameters<typeof JSON.parse>[1]): { json: unknown } | null {
	try {
		const json: unknown = JSON.parse(text, reviver);
		return { json };
	} catch {
		return null;
	}
}

/**
 * Whether parsed JSON is what its text says: no number in it may stand for an integer too long for
 * one, and it nests at most 200 levels deep.
 */
function isExact(value: unknown, depth = 0): boolean {
	if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
	if (typeof value !== 'object' || value === null) return true;
	if (depth === deepest) return false;
	if (Array.isArray(value)) return value.every((each) => isExact(each, depth + 1));
	if (!isRecord(value)) return true;
	for (const key in value) {
		const inner = value[key];
		// Nearly every value of a catalogue is a text: it is spared the call.
		if (typeof inner !== 'string' && !isExact(inner, depth + 1)) return false;
	}
	return true;
}

/**
 * A reviver that leaves integers too long for a number as the text they were. It is called for each
 * value, which is slow, so `parseAnswer` first tries without it.
 */
function keepLongIntegers(
	_key: string,
	value: unknown,
	{ source = '' }: { source?: string } = {},
): unknown {
	if (typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
	return /[.eE]/.test(source) ? value : source;
}

const examined = 20_000;
const webPage = /<(?:!doctype|html|head|body)\b/i;
const botChallenge =
	/just a moment|cf-chl|challenge-platform|checking your browser|ddos-guard|captcha|attention required|enable javascript and cookies|verify you are human/i;

/** One sentence on an answer that is not readable JSON. */
function describeUnreadable(body: string): string {
	if (body === '') return 'The panel sent an empty answer.';
	if (/^[{[]/.test(body)) return describeJson(body);
	const beginning = body.slice(0, examined);
	const quoted = quote(beginning);
	if (botChallenge.test(beginning)) {
		return `A bot challenge answered in place of the panel${quoted}.`;
	}
	return webPage.test(beginning)
		? `The panel sent a web page instead of data${quoted}.`
		: `The panel sent text instead of data${quoted}.`;
}

/** Says what is wrong with JSON without quoting it: a broken list of proxies holds passwords. */
function describeJson(body: string): string {
	const { shape } = scan(body, 0);
	if (shape === 'cut off')
		return `The panel sent JSON that is cut off after ${body.length} characters.`;
	if (shape === 'too deep') return `The panel sent JSON nested more than ${deepest} levels deep.`;
	return `The panel sent JSON that is broken${place(body)}.`;
}

function place(body: string): string {
	try {
		JSON.parse(body);
	} catch (error) {
		const message = error instanceof Error ? error.message : '';
		const position = /position (\d{1,12})/.exec(message)?.[1];
		if (position !== undefined) return ` at character ${position}`;
	}
	return '';
}

function quote(beginning: string): string {
	const title = /<title[^>]{0,200}>([^<]{1,300})/i.exec(beginning)?.[1];
	const words = shorten(maskLogins(plainText(title ?? beginning)), 200);
	return words === '' ? '' : `: "${words}"`;
}
