import type { IDataObject } from 'n8n-workflow';
import { failure } from '../../../../lib/errors/failure';
import { toItem } from '../../../../nodes/SmmPanelTrigger/item';
import { events } from '../../../../nodes/SmmPanelTrigger/events';
import type { PollPanel } from '../../../../lib/n8n/polls';
import {
	afterReporting,
	noReports,
	recall,
	remember,
} from '../../../../nodes/SmmPanelTrigger/memory';
import { mulberry32, type World } from './world';
import { purpose } from '../../../support/purpose';

export const pollsInAMonth = 43_200;
const minuteMs = 60_000;
const start = Date.parse('2026-03-01T00:00:00Z');
/** Until then a change must have been reported: the longest outage, and a removal's three lists. */
const reportedWithin = 400;

export interface Counts {
	event: string;
	polls: number;
	failedPolls: number;
	changes: number;
	reported: number;
	/** Delivered twice because the first delivery was not remembered. */
	retried: number;
	repeated: number;
	invented: number;
	missed: number;
	/** Characters. */
	largestState: number;
	restarts: number;
}

/** A month of polls, one a minute, at a panel that fails, and an n8n that forgets and restarts. */
export async function play(event: string, worldOf: (random: () => number) => World, seed: number) {
	const random = mulberry32(seed);
	const world = worldOf(mulberry32(seed + 1));
	const counts = noCounts(event);
	const pending = new Map<string, number[]>();
	const delivered = new Set<string>();
	const deliveredAgain = new Set<string>();
	let store: IDataObject = {};
	let saved: IDataObject = {};
	let outageUntil = -1;
	let shift = 0;
	for (let minute = 0; minute < pollsInAMonth; minute += 1) {
		if (minute % 7919 === 7918) shift = Math.floor((random() - 0.5) * 4 * 60) * minuteMs;
		const now = start + minute * minuteMs + shift;
		for (const { key, from } of minute === 0 ? [] : world.turn(minute, now)) {
			counts.changes += 1;
			pending.set(key, [...(pending.get(key) ?? []), from]);
		}
		if (minute > outageUntil && random() < 1 / 900) outageUntil = minute + random() * 180;
		const isOut = minute > 5 && minute <= outageUntil;
		if (random() < 1 / 2000) {
			// n8n restarts with what it saved when it last started a workflow.
			store = { ...saved };
			counts.restarts += 1;
		}
		const made = events.find(({ value }) => value === event)?.open(world.parameters());
		if (!made || 'problem' in made) throw new Error(made?.problem ?? `No event ${event}`);
		const memory = recall(store, 'scope');
		const ask: PollPanel['ask'] = async (_, raw) => {
			const ids = Object.values(raw).find(Array.isArray) ?? [];
			return await Promise.resolve(isOut ? outage : world.answer(ids, minute));
		};
		counts.polls += 1;
		const look = await made.watch.look({ ask, now }, memory?.kept ?? null);
		if ('failure' in look) {
			counts.failedPolls += 1;
			continue;
		}
		const before = { ...store };
		const ids = look.changes.map(({ id }) => id);
		const reports = afterReporting(memory?.reports ?? noReports, ids, look.left);
		remember(store, 'scope', { since: memory?.since ?? now, reports, kept: look.kept });
		counts.largestState = Math.max(counts.largestState, String(store.memory).length);
		const origin = { event, scope: 'scope', against: memory, now };
		const isLost = look.changes.length > 0 && random() < 1 / 20;
		for (const change of look.changes) {
			const { json } = toItem(change, origin);
			const id = String(json.eventId);
			if (deliveredAgain.delete(id)) counts.retried += 1;
			else if (delivered.has(id)) counts.repeated += 1;
			else if (settle(pending, world.keyOf(json), minute)) counts.reported += 1;
			else counts.invented += 1;
			delivered.add(id);
			if (isLost) deliveredAgain.add(id);
		}
		// n8n ended between the delivery and its saving: the next poll finds the same again.
		if (isLost) store = before;
		else if (look.changes.length > 0 || minute === 0) saved = { ...store };
	}
	for (const minutes of pending.values()) {
		counts.missed += minutes.filter((from) => from < pollsInAMonth - reportedWithin).length;
	}
	return counts;
}

const outage = {
	failure: failure({
		asked: purpose('any'),
		category: 'network',
		outcome: 'unknown',
		error: 'An outage',
	}),
};

function settle(pending: Map<string, number[]>, key: string, minute: number): boolean {
	const open = pending.get(key) ?? [];
	const at = open.findIndex((from) => from <= minute);
	if (at < 0) return false;
	open.splice(at, 1);
	if (open.length === 0) pending.delete(key);
	return true;
}

function noCounts(event: string): Counts {
	return {
		event,
		polls: 0,
		failedPolls: 0,
		changes: 0,
		reported: 0,
		retried: 0,
		repeated: 0,
		invented: 0,
		missed: 0,
		largestState: 0,
		restarts: 0,
	};
}
