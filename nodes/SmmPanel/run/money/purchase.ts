import { clock } from '../../../../lib/n8n/connect';
import type { Run } from '../run';
import { maySend, send } from '../send';
import { hasFailed, isOpen, isRemembered, type Item } from '../item';
import { claim, conclude, type KeyOf } from './claim';
import { keyStore, type KeyStore } from './keyStore';
import type { LimitsOf } from './limits';
import { skipTwin } from './skip';

/** Keys recorded at once: few keys in doubt should the process die, and not too many writes. */
const keysAtOnce = { least: 25, most: 100, forEachRequest: 5 };

/** Buys what is open, each deduplication key at most once. */
export async function purchase(
	run: Run,
	items: readonly Item[],
	limitsOf: LimitsOf,
): Promise<void> {
	const keyOf = (item: Item) => limitsOf.get(item)?.deduplicationKey;
	const open = items.filter(isOpen);
	if (open.every((item) => keyOf(item) === undefined)) {
		await send(run, open);
		return;
	}
	const twins = findTwins(items, keyOf);
	const waves = inWaves(
		open.filter((item) => !twins.has(item)),
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
	waves: ReadonlyArray<readonly Item[]>,
	keyOf: KeyOf,
): Promise<void> {
	const buying: Array<Promise<void>> = [];
	const broken: unknown[] = [];
	const buy = async (wave: readonly Item[], started: () => void) => {
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
function findTwins(items: readonly Item[], keyOf: KeyOf): Map<Item, Item> {
	const first = new Map<string, Item>();
	const twins = new Map<Item, Item>();
	for (const item of items) {
		const key = isOpen(item) || isRemembered(item) ? keyOf(item) : undefined;
		if (key === undefined) continue;
		const found = first.get(key);
		if (found === undefined) first.set(key, item);
		else if (isOpen(item)) twins.set(item, found);
	}
	return twins;
}

function inWaves(items: readonly Item[], concurrency: number): Item[][] {
	const { least, most, forEachRequest } = keysAtOnce;
	const size = Math.min(most, Math.max(least, concurrency * forEachRequest));
	const count = Math.ceil(items.length / size);
	return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}
