import { clock } from '../connect';
import type { Run } from '../run';
import { send } from '../send';
import { hasFailed, isOpen, type Slot } from '../slot';
import { claim, conclude, type KeyOf } from './claim';
import { keyStore, type KeyStore } from './keyStore';
import type { LimitsOf } from './limits';
import { skipTwin } from './skip';

/** Keys recorded at once: few keys in doubt should the process die, and not too many writes. */
const keysAtOnce = { least: 25, most: 100, forEachRequest: 5 };

/** Buys what is open, each deduplication key at most once. */
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
	const twins = findTwins(slots, keyOf);
	const waves = inWaves(
		open.filter((slot) => !twins.has(slot)),
		run.settings.concurrency,
	);
	await buyInWaves(run, keyStore(run.context, clock), waves, keyOf);
	for (const [twin, first] of twins) skipTwin(twin, first, run, keyOf(twin) ?? '');
}

/** Records the keys of one wave while the wave before it is on its way. */
async function buyInWaves(
	run: Run,
	store: KeyStore,
	waves: ReadonlyArray<readonly Slot[]>,
	keyOf: KeyOf,
): Promise<void> {
	let claiming = claim(store, waves[0] ?? [], keyOf);
	for (const [at, wave] of waves.entries()) {
		await claiming;
		const maySend = !run.stopped() && !(run.stopOnFailure && wave.some(hasFailed));
		const next = maySend ? waves[at + 1] : undefined;
		if (next) claiming = claim(store, next, keyOf);
		const goOn = maySend && (await send(run, wave.filter(isOpen)));
		await conclude(run, store, wave, keyOf);
		if (goOn) continue;
		if (next) {
			await claiming;
			await conclude(run, store, next, keyOf);
		}
		return;
	}
}

/** Items whose key an earlier item of the run has, with that item. */
function findTwins(slots: readonly Slot[], keyOf: KeyOf): Map<Slot, Slot> {
	const first = new Map<string, Slot>();
	const twins = new Map<Slot, Slot>();
	for (const slot of slots) {
		const key = isOpen(slot) || slot.remembered ? keyOf(slot) : undefined;
		if (key === undefined) continue;
		const found = first.get(key);
		if (found === undefined) first.set(key, slot);
		else if (isOpen(slot)) twins.set(slot, found);
	}
	return twins;
}

function inWaves(slots: readonly Slot[], concurrency: number): Slot[][] {
	const { least, most, forEachRequest } = keysAtOnce;
	const size = Math.min(most, Math.max(least, concurrency * forEachRequest));
	const count = Math.ceil(slots.length / size);
	return Array.from({ length: count }, (_, at) => slots.slice(at * size, (at + 1) * size));
}
