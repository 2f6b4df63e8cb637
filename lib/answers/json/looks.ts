import { maskLogins } from '../../secrets/logins';
import { plainText } from '../../values/html';
import { shorten } from '../../values/text';
import { deepest, scan } from './scan';

const examined = 20_000;
const webPage = /<(?:!doctype|html|head|body)\b/i;
const botChallenge =
	/just a moment|cf-chl|challenge-platform|checking your browser|ddos-guard|captcha|attention required|enable javascript and cookies|verify you are human/i;

/** One sentence on an answer that is not readable JSON. */
export function describeUnreadable(body: string): string {
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

/** Never quotes it: broken lists of proxies hold passwords. */
function describeJson(body: string): string {
	const { shape } = scan(body, 0);
	if (shape === 'cut off') {
		return `The panel sent JSON that is cut off after ${body.length} characters.`;
	}
	if (shape === 'too deep') {
		return `The panel sent JSON nested more than ${deepest} levels deep.`;
	}
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
