import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import type { ErrorCategory } from '../errors/categories';
import { unended, type Failure } from '../errors/failure';
import { ask } from '../n8n/ask';
import { clock, connectBy, type Panel, readPanel } from '../n8n/connect';
import { testTransport } from '../n8n/transport';
import { get } from '../operations/balance/get.operation';
import { editorSettings } from './catalogue';

const again = 'Correct it, then test again.';
const noApi =
	"There may be no API at this API URL. Copy it again from the API page of the panel's website; it usually ends in /api/v2.";

/** What to do in the credential's form; the advice of a run would speak of the fields of a node. */
const advice: Partial<Record<ErrorCategory, string>> = {
	auth: "Copy the API key again from the API page of the panel's website, and check there that the API is switched on and your account active.",
	network: 'Check the API URL, and whether this n8n can reach the panel.',
	panel: 'This lies with the panel. Try again in a few minutes.',
	rate_limit: 'Wait a minute, then try again.',
	refused: "The panel's own words say why. Change what they speak of, then test again.",
	request: noApi,
	unreadable: noApi,
};

/** Asks for the balance as the nodes would, and tells what came of it in their words. */
export async function testCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const read = readPanel(data);
	if ('problem' in read) return { status: 'Error', message: `${read.problem} ${again}` };
	const failed = await failureAt(this, read.panel, String(data.apiKey));
	if (failed === null) return { status: 'OK', message: 'Connection successful!' };
	return { status: 'Error', message: sentencesOf(failed) };
}

async function failureAt(
	context: ICredentialTestFunctions,
	panel: Panel,
	key: string,
): Promise<Failure | null> {
	const client = connectBy(testTransport(context, panel, key), panel, editorSettings);
	const ends = { goOn: () => true, isOver: () => false };
	const asking = { client, concurrency: 1, zone: panel.zone, now: clock.now, ...ends };
	const asked = await ask(get, {}, asking);
	if ('failure' in asked) return asked.failure;
	const outcome = asked.answers[0]?.outcome;
	return outcome && 'failure' in outcome ? outcome.failure : null;
}

function sentencesOf(failed: Failure): string {
	const { error, details } = failed;
	const { panelMessage } = details;
	const said = panelMessage === null ? `${unended(error)}.` : `The panel said "${panelMessage}".`;
	return `${said} ${adviceOn(failed)}`;
}

function adviceOn({ message, details, final }: Failure): string {
	const { category, httpStatus } = details;
	if (httpStatus === 404 || httpStatus === 405) return noApi;
	const isRedirect = httpStatus !== null && httpStatus >= 300 && httpStatus < 400;
	if (isRedirect || (category === 'network' && final)) return message;
	return advice[category] ?? message;
}
