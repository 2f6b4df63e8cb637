import type { IExecuteFunctions } from 'n8n-workflow';
import type { Client } from '../protocol/client';
import type { Failure } from '../protocol/errors/failure';
import { inputFailure } from '../protocol/errors/failure';
import type { Lanes } from '../protocol/lanes';
import { lanes } from '../protocol/lanes';
import { clock, connect, nextTurn, openPanel, stopSignal } from './connect';
import type { Operation } from './define';
import type { Reading } from './replies';
import type { Settings } from './settings';
import { readSettings } from './settings';

/** One run of the node: everything its stages share. */
export interface Run {
	context: IExecuteFunctions;
	operation: Operation;
	client: Client;
	settings: Settings;
	reading: Reading;
	/** On Error is "Stop Workflow". */
	stopOnFailure: boolean;
	lanes: Lanes;
	/** Whether the user has stopped the run. */
	stopped: () => boolean;
	/** Set once an item has failed where the node stops on failure: nothing more is sent. */
	halted: boolean;
}

/** Opens a run; what is wrong with credential or options is a failure of every item. */
export async function openRun(
	context: IExecuteFunctions,
	operation: Operation,
	rawOptions: unknown,
): Promise<Run | { failure: Failure }> {
	const api = operation.api ?? operation.value;
	const opened = await openPanel(context);
	if ('problem' in opened) return { failure: inputFailure(api, opened.problem) };
	const read = readSettings(rawOptions, api);
	if ('failure' in read) return read;
	const signal = stopSignal(context);
	return {
		context,
		operation,
		client: connect(context, opened.panel, read.settings),
		settings: read.settings,
		reading: { operation, zone: opened.panel.zone, now: clock.now() },
		stopOnFailure: !context.continueOnFail(),
		lanes: lanes(read.settings.concurrency, nextTurn),
		stopped: () => signal?.aborted ?? false,
		halted: false,
	};
}
