const names =
	'a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center circle cite code col colgroup datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noscript object ol optgroup option output p param path picture pre progress q rect rp rt ruby s samp script section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr';
const known: ReadonlySet<string> = new Set(names.split(' '));
const tag = /^<(?:[!?]|\/?([a-z][a-z0-9]*)(?=[\s/>]|$))/i;

/** Whether a `<` begins markup; `<R30>` and `< 5k` are words of a name. */
export function beginsTag(html: string, at: number): boolean {
	const [found, name] = tag.exec(html.slice(at, at + 20)) ?? [];
	return found !== undefined && (name === undefined || known.has(name.toLowerCase()));
}
