import type { ProfileName } from '../../sandbox/index.ts';
import type { Words } from './languages.ts';
import { markdownTable } from './markdown.ts';
import type { Operation, Resource } from './resources.ts';

/** The documented panels, by the name people know; two of the documents leave it out. */
const panels: ReadonlyArray<{ profile: ProfileName; name: string } | Unnamed> = [
	{ profile: 'tangmatlive', name: 'tangmatlive.org' },
	{ profile: 'vnd', unnamed: 'unnamed, prices in VND' },
	{ profile: 'subpro', name: 'subpro.vn' },
	{ profile: 'subgiamem', name: 'app.subgiamem.net' },
	{ profile: 'onedg', unnamed: 'unnamed, 1DG family' },
];

interface Unnamed {
	profile: ProfileName;
	unnamed: string;
}

const legend =
	"✓ the panel offers it, and tests run it against the panel's document or its practice panel. – the panel does not offer it.";

type Params = Readonly<Record<string, string>>;
/** Sends a request to a practice panel and returns its words of refusal, or null. */
export type Ask = (profile: ProfileName, params: Params) => Promise<string | null>;

/**
 * Which panel offers which operation: what its practice panel does not refuse as an unknown
 * action. A printed answer of a panel that would not offer the action is a contradiction.
 *
 * @param fixtures file names of the printed answers, `<document>.<action>…`
 */
export async function panelsTable(
	resources: readonly Resource[],
	fixtures: readonly string[],
	ask: Ask,
	words: Words,
): Promise<string> {
	const rows: string[][] = [];
	for (const { displayName, operations } of resources) {
		for (const operation of operations) {
			const row = [`${displayName}: ${operation.displayName}`];
			for (const { profile } of panels) {
				const offered = await isOffered(operation, profile, ask);
				if (!offered && isPrinted(operation, profile, fixtures)) {
					throw new Error(`${profile} prints an answer to ${operation.action}, but refuses it`);
				}
				row.push(offered ? '✓' : '–');
			}
			rows.push(row);
		}
	}
	const names = panels.map((panel) => ('name' in panel ? panel.name : words(panel.unnamed)));
	return `${words(legend)}\n\n${markdownTable(['', ...names], rows)}`;
}

async function isOffered(operation: Operation, profile: ProfileName, ask: Ask): Promise<boolean> {
	for (const params of requests(operation)) {
		if ((await ask(profile, params)) !== 'Incorrect request') return true;
	}
	return false;
}

/** Its requests as the node sends them: one id also in the plural form, which one panel insists on. */
function requests({ ids, examples }: Operation): Params[] {
	const sent = examples.map(({ sends }) => sends);
	if (!ids) return sent;
	const plural = examples.map(({ sends: { action = '' } }) => ({
		action,
		...Object.fromEntries(ids.many.map((name) => [name, '1'])),
	}));
	return [...sent, ...plural];
}

function isPrinted(
	{ action }: Operation,
	profile: ProfileName,
	fixtures: readonly string[],
): boolean {
	return action !== null && fixtures.some((file) => file.startsWith(`${profile}.${action}.`));
}
