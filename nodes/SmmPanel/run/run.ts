import type { OrProblem } from '../../../lib/values/result';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { Client } from '../../../lib/requests/client';
import { inputFailure, type OrFailure } from '../../../lib/errors/failure';
import { lanes, type Lanes } from '../../../lib/requests/lanes';
import {
	clock,
	connect,
	nextTurn,
	readSettings,
	type Settings,
	stopSignal,
} from '../../../lib/n8n/connect';
import type { Operation } from '../../../lib/define';
import type { Panel } from '../../../lib/n8n/panel';
import type { ReplyFrame } from '../../../lib/n8n/replies';
import { sharing } from '../../../lib/n8n/sharing';

/** One run of the node: everything its stages share. */
export interface Run {
	context: IExecuteFunctions;
	operation: Operation;
	client: Client;
	settings: Settings;
	reading: ReplyFrame;
	/** On Error is "Stop Workflow". */
	stopOnFailure: boolean;
	lanes: Lanes;
	/** Whether the user has stopped the run. */
	stopped: () => boolean;
	/** Set once an item has failed where the node stops on failure: nothing more is sent. */
	halted: boolean;
	/** What broke it off, if anything did. */
	broken?: string;
}

/** Opens a run; what is wrong with credential or options is a failure of every item. */
export function openRun(
	context: IExecuteFunctions,
	operation: Operation,
	opened: OrProblem<{ panel: Panel }>,
	rawOptions: unknown,
): OrFailure<Run> {
	const api = operation.action ?? operation.value;
	if ('problem' in opened) return { failure: inputFailure(api, opened.problem) };
	const read = readSettings(rawOptions, api);
	if ('failure' in read) return read;
	const signal = stopSignal(context);
	const { panel } = opened;
	const client = connect(context, panel, read.settings);
	const { priceList } = operation;
	const { priceListMaxAgeMs: maxAgeMs } = read.settings;
	return {
		context,
		operation,
		client:
			priceList === null ? client : sharing(client, { panel, action: priceList, maxAgeMs, signal }),
		settings: read.settings,
		reading: { operation, zone: panel.zone, now: clock.now() },
		stopOnFailure: !context.continueOnFail(),
		lanes: lanes(read.settings.concurrency, nextTurn),
		stopped: () => signal?.aborted ?? false,
		halted: false,
	};
}
