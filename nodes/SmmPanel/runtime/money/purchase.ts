import { inputFailure } from '../../protocol/errors/failure';
import { clock } from '../connect';
import { isInDoubt } from '../progress';
import { outcomesOf } from '../replies';
import type { Run } from '../run';
import { send } from '../send';
import { fail, hasFailed, isOpen, type Outcome, type Slot } from '../slot';
import { keyStore, type KeyStore } from './keyStore';
import type { LimitsOf } from './limits';
import { skip, skipTwin } from './skip';

/** Keys recorded at once: few writes, and few keys in doubt should the process die. */
const keysAtOnce = 100;

/**
 * Buys in waves: records the keys of one wave while the wave before it is on its way, and notes
 * afterwards which purchases are done and which never happened.
 */
export async function purchase(
	run: Run,
	slots: readonly Slot[],
	limitsOf: LimitsOf,
): Promise<void> {
	const keyOf = (slot: Slot) => limitsOf.get(slot)?.deduplicationKey;
	const open = slots.filter(isOpen);
	if (open.every((slot) => keyOf(slot) === undefined)) {
		await send(run, open);
		return;
	}
	const action = open[0]?.prepared.api ?? run.operation.value;
	const store = keyStore(run.context, action, clock);
	const twins = findTwins(open, keyOf);
	const waves = inWaves(open.filter((slot) => !twins.has(slot)));
	let goOn = true;
	let claiming = claim(store, waves[0] ?? [], keyOf);
	for (const [at, wave] of waves.entries()) {
		await claiming;
		const next = waves[at + 1];
		if (goOn && run.stopOnFailure && wave.some(hasFailed)) {
			goOn = false;
		}
		claiming = goOn && next ? claim(store, next, keyOf) : Promise.resolve();
		if (goOn) goOn = await send(run, wave.filter(isOpen));
		await conclude(run, store, wave, keyOf);
		if (goOn || !next) continue;
		await claiming;
		await conclude(run, store, next, keyOf);
		break;
	}
	for (const [twin, first] of twins) skipTwin(twin, first, run, keyOf(twin) ?? '');
}

type KeyOf = (slot: Slot) => string | undefined;

/** Items whose key an earlier item of the run has, with that item. */
function findTwins(slots: readonly Slot[], keyOf: KeyOf): Map<Slot, Slot> {
	const first = new Map<string, Slot>();
	const twins = new Map<Slot, Slot>();
	for (const slot of slots) {
		const key = keyOf(slot);
		if (key === undefined) continue;
		const found = first.get(key);
		if (found) twins.set(slot, found);
		else first.set(key, slot);
	}
	return twins;
}

/** Records the keys of a wave; items whose key was there already are skipped. */
async function claim(store: KeyStore, wave: readonly Slot[], keyOf: KeyOf): Promise<void> {
	const keyed = wave.filter((slot) => keyOf(slot) !== undefined);
	if (keyed.length === 0) return;
	try {
		const { fresh, done } = await store.claim(keyed.map((slot) => keyOf(slot) ?? ''));
		for (const slot of keyed) {
			const key = keyOf(slot) ?? '';
			if (!fresh.has(key)) skip(slot, key, done.has(key));
		}
	} catch (caught) {
		const said = caught instanceof Error ? `: ${caught.message}` : '';
		for (const slot of keyed) {
			const problem = `Not sent, because n8n could not record the deduplication key${said}`;
			fail(slot, inputFailure(slot.prepared?.api ?? '', problem));
		}
	}
}

/** Notes what is done, and takes back the keys of what provably was not bought. */
async function conclude(
	run: Run,
	store: KeyStore,
	wave: readonly Slot[],
	keyOf: KeyOf,
): Promise<void> {
	const done: string[] = [];
	const free: string[] = [];
	for (const slot of wave) {
		const key = keyOf(slot);
		if (key === undefined || slot.settled) continue;
		const outcomes = outcomesOf(slot, run.reading);
		if (outcomes.every((outcome) => outcome !== null && 'reply' in outcome)) done.push(key);
		else if (outcomes.every((outcome) => outcome === null || isUndone(outcome))) free.push(key);
	}
	try {
		await store.finish(done);
		await store.release(free);
	} catch {
		// A key that stays recorded is never bought again: the safe side.
		run.context.addExecutionHints?.({ message: notConcluded, type: 'warning' });
	}
}

const notConcluded =
	'n8n could not note how some purchases ended. Their deduplication keys count as "in doubt" from now on.';

function isUndone(outcome: Outcome): boolean {
	return 'failure' in outcome && !isInDoubt(outcome);
}

function inWaves(slots: readonly Slot[]): Slot[][] {
	const count = Math.ceil(slots.length / keysAtOnce);
	return Array.from({ length: count }, (_, at) =>
		slots.slice(at * keysAtOnce, (at + 1) * keysAtOnce),
	);
}
