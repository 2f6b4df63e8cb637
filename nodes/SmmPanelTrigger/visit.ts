import { createHash } from 'crypto';
import type { IPollFunctions } from 'n8n-workflow';
import { type Failure, inputFailure, type OrFailure } from '../../lib/errors/failure';
import { askWithin, type PollPanel } from '../../lib/n8n/askWithin';
import { readSettings } from '../../lib/n8n/connect';
import { credentialName, type Panel, readPanel } from '../../lib/n8n/panel';
import type { Context } from '../../lib/n8n/transport';
import type { OrProblem } from '../../lib/values/result';
import { shorten } from '../../lib/values/text';
import type { PanelEvent, Watch } from './event';
import { events } from './events';
import { scopeOf } from './memory';

/** One poll: what it watches, whom it asks and what it may remember. */
interface Visit {
	event: string;
	watch: Watch;
	panel: PollPanel;
	scope: string;
	/** Changes with the key, so that a corrected one is tried at once. */
	credential: string;
}

/** Opens a poll; what is wrong with parameters or credential is a failure to be told. */
export async function openVisit(context: IPollFunctions): Promise<OrFailure<Visit>> {
	const read = readParameters(context);
	if ('problem' in read) return refuse(read.problem);
	const { event, raw } = read;
	const opened = event.open(raw);
	if ('problem' in opened) return refuse(opened.problem);
	const settings = readSettings(raw.options, 'poll');
	if ('failure' in settings) return refuse(settings.failure.error);
	const access = await readCredential(context);
	if ('problem' in access) return refuse(access.problem, access.advice);
	const { panel, fingerprint } = access;
	const account = context.getNode().credentials?.[credentialName]?.id ?? null;
	return {
		event: event.value,
		watch: opened.watch,
		panel: askWithin(context, panel, settings.settings, raw.options),
		scope: scopeOf([account, panel.url, panel.zone, event.value, ...opened.basis]),
		credential: fingerprint,
	};
}

/** The event's parameters as the user gave them, expressions resolved. */
function readParameters(
	context: IPollFunctions,
): OrProblem<{ event: PanelEvent; raw: Record<string, unknown> }> {
	try {
		const value: unknown = context.getNodeParameter('event');
		const event = events.find((each) => each.value === value);
		if (!event) return { problem: `There is no event "${shorten(String(value), 40)}".` };
		const raw: Record<string, unknown> = {};
		for (const name of [...Object.keys(event.fields), 'options']) {
			raw[name] = context.getNodeParameter(name, null) ?? undefined;
		}
		return { event, raw };
	} catch (error) {
		const said = error instanceof Error ? error.message : 'it could not be read';
		return { problem: `A parameter is not valid: ${said}` };
	}
}

function refuse(
	problem: string,
	message = 'Correct this in the trigger, then publish the workflow again.',
): { failure: Failure } {
	return { failure: { ...inputFailure('poll', problem), message } };
}

const deleted =
	'If it was deleted, choose another one in the trigger or create it anew, then publish the workflow again.';

/** The panel of the node's credential, and what tells its key from others; or what is wrong with it. */
export async function readCredential(
	context: Context,
): Promise<{ panel: Panel; fingerprint: string } | { problem: string; advice?: string }> {
	try {
		const credential = await context.getCredentials(credentialName);
		const found = readPanel(credential);
		if ('problem' in found) return found;
		const identity = JSON.stringify([credential.apiUrl, credential.apiKey]);
		const fingerprint = createHash('sha256').update(identity).digest('hex').slice(0, 8);
		return { panel: found.panel, fingerprint };
	} catch (error) {
		// n8n throws where the credential was deleted, or none was chosen.
		const said = error instanceof Error ? `: ${error.message}` : '';
		return { problem: `The credential of this trigger can't be read${said}`, advice: deleted };
	}
}
