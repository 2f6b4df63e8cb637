import type { ProfileName } from '../../sandbox/index.ts';
import { markdownTable } from './markdown.ts';
import type { Operation, Resource } from './resources.ts';

/** The documented panels, as people know them. */
const panels: Array<[profile: ProfileName, name: string]> = [
	['tangmatlive', 'tangmatlive.org'],
	['vnd', 'unnamed, prices in VND'],
	['subpro', 'subpro.vn'],
	['subgiamem', 'app.subgiamem.net'],
	['onedg', 'unnamed, 1DG family'],
];

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
): Promise<string> {
	const rows: string[][] = [];
	for (const { displayName, operations } of resources) {
		for (const operation of operations) {
			const row = [`${displayName}: ${operation.displayName}`];
			for (const [profile] of panels) {
				const offered = await isOffered(operation, profile, ask);
				if (!offered && isPrinted(operation, profile, fixtures)) {
					throw new Error(`${profile} prints an answer to ${operation.api}, but refuses it`);
				}
				row.push(offered ? '✓' : '–');
			}
			rows.push(row);
		}
	}
	return `${legend}\n\n${markdownTable(['', ...panels.map(([, name]) => name)], rows)}`;
}

async function isOffered(operation: Operation, profile: ProfileName, ask: Ask): Promise<boolean> {
	for (const params of requests(operation)) {
		if ((await ask(profile, params)) !== 'Incorrect request') return true;
	}
	return false;
}

/** Its requests as the node sends them: one id also in the plural form, which one panel insists on. */
function requests({ batch, examples }: Operation): Params[] {
	const sent = examples.map(({ sends }) => sends);
	if (!batch) return sent;
	const plural = examples.map(({ sends: { action = '' } }) => ({
		action,
		...Object.fromEntries(batch.many.map((name) => [name, '1'])),
	}));
	return [...sent, ...plural];
}

function isPrinted({ api }: Operation, profile: ProfileName, fixtures: readonly string[]): boolean {
	return api !== null && fixtures.some((file) => file.startsWith(`${profile}.${api}.`));
}
