import { clock } from '../../../../lib/n8n/connect';
import type { Run } from '../run';
import { maySend, send } from '../send';
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

/**
 * Records the keys of one wave while the wave before it is on its way, and sends it as soon as
 * that one has nothing left to start.
 */
async function buyInWaves(
	run: Run,
	store: KeyStore,
	waves: ReadonlyArray<readonly Slot[]>,
	keyOf: KeyOf,
): Promise<void> {
	const buying: Array<Promise<void>> = [];
	const broken: unknown[] = [];
	const buy = async (wave: readonly Slot[], started: () => void) => {
		try {
			await send(run, wave.filter(isOpen), started);
			await conclude(run, store, wave, keyOf);
		} catch (error) {
			// What breaks is no answer of the panel: nothing more is bought, these keys stay in doubt.
			run.halted = true;
			broken.push(error);
		} finally {
			// A wave that is stopped is never started as a whole.
			started();
		}
	};
	let claiming = claim(store, waves[0] ?? [], keyOf);
	for (const [at, wave] of waves.entries()) {
		await claiming;
		if (!maySend(run) || (run.stopOnFailure && wave.some(hasFailed))) {
			await conclude(run, store, wave, keyOf);
			break;
		}
		const next = waves[at + 1];
		if (next) claiming = claim(store, next, keyOf);
		await new Promise<void>((started) => buying.push(buy(wave, started)));
	}
	await Promise.all(buying);
	if (broken.length > 0) throw broken[0];
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
