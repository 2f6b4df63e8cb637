// These tags may stand inside a word; every other one parts two words, so it becomes a blank.
const inlineTag = /^<\/?(?:a|abbr|b|code|em|font|i|mark|small|span|strong|sub|sup|u)[\s/>]/i;
const hiddenTag = /^<(script|style)[\s/>]/i;

// Nearly every text of a catalogue has neither markup nor uneven blanks: it is left as it is.
const notPlain = /[<&]|\s\s|[^\S ]/;
const uneven = /\s\s|[^\S ]/;

/**
 * The words of a piece of HTML, with one blank between them. A search for an end that isn't there
 * reads up to the end of the text, so the first that fails is the last: time stays linear.
 */
export function plainText(html: string): string {
	if (!notPlain.test(html)) return html.trim();
	const words: string[] = [];
	let from = 0;
	let at = html.indexOf('<');
	while (at !== -1) {
		if (!beginsTag(html, at)) {
			at = html.indexOf('<', at + 1);
			continue;
		}
		const end = endOfTag(html, at);
		if (end === -1) break;
		words.push(html.slice(from, at), inlineTag.test(html.slice(at, at + 10)) ? '' : ' ');
		from = end;
		at = html.indexOf('<', end);
	}
	words.push(html.slice(from));
	const text = decodeEntities(words.join(''));
	if (!uneven.test(text)) return text.trim();
	// Split at each blank, not at runs of them: megabytes of blanks exhaust such a pattern's stack.
	return text.split(/\s/).filter(Boolean).join(' ');
}

/** Behind the tag at `at`, or -1 where the text ends before the tag does. */
function endOfTag(html: string, at: number): number {
	if (html.startsWith('<!--', at)) {
		const comment = html.indexOf('-->', at + 4);
		return comment === -1 ? html.length : comment + 3;
	}
	const end = html.indexOf('>', at) + 1;
	if (end === 0) return -1;
	const name = hiddenTag.exec(html.slice(at, at + 8))?.[1];
	if (name === undefined) return end;
	const closing = new RegExp(`</${name}[^>]{0,20}>`, 'gi');
	closing.lastIndex = end;
	return closing.test(html) ? closing.lastIndex : html.length;
}

const tagNames =
	'a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center circle cite code col colgroup datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noscript object ol optgroup option output p param path picture pre progress q rect rp rt ruby s samp script section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr';
const knownTags: ReadonlySet<string> = new Set(tagNames.split(' '));
const tag = /^<(?:[!?]|\/?([a-z][a-z0-9]*)(?=[\s/>]|$))/i;

/** Whether a `<` begins markup: in the names of services, `<R30>` and `< 5k` are words. */
function beginsTag(html: string, at: number): boolean {
	const [found, name] = tag.exec(html.slice(at, at + 20)) ?? [];
	return found !== undefined && (name === undefined || knownTags.has(name.toLowerCase()));
}

const named = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', ' '],
	['hellip', '…'],
	['ndash', '–'],
	['mdash', '—'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['ldquo', '“'],
	['rdquo', '”'],
	['laquo', '«'],
	['raquo', '»'],
	['bull', '•'],
	['middot', '·'],
	['times', '×'],
	['copy', '©'],
	['reg', '®'],
	['trade', '™'],
	['euro', '€'],
]);
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;

/** Decodes once: `&amp;lt;` becomes `&lt;`. Names it doesn't know stay as they are. */
function decodeEntities(text: string): string {
	return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
		if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
		const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
		const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
		return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
	});
}
