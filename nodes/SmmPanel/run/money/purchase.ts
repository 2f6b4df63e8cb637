import { clock, stopSignal } from '../../../../lib/n8n/connect';
import { chunks } from '../../../../lib/values/ids';
import { hasFailed, isOpen, isRemembered, type Item, maySend, type Run, send } from '../run';
import { skipTwin } from './bought';
import { keyStore } from './keyStore';
import type { LimitsOf } from './limits';
import { type KeyOf, OpenKeys } from './openKeys';
import { storeRow } from './storeRow';

/**
 * How many keys one write records. Should the process die, all of them are in doubt, so they must be
 * few; but each write rewrites n8n's whole row, so not too few.
 */
const keysAtOnce = { least: 25, most: 100, forEachRequest: 5 };
/** One wave is bought while the keys of the next are recorded. */
const wavesAtOnce = 2;
/** How long the store may take, at least and at most. A database answers within milliseconds. */
const storeMs = { least: 2000, most: 30_000 };

/** Buys what is open where some of it has deduplication keys, each key at most once. */
export async function purchase(
	run: Run,
	items: readonly Item[],
	limitsOf: LimitsOf,
): Promise<void> {
	const keyOf = (item: Item) => limitsOf.get(item)?.deduplicationKey;
	const twins = findTwins(items, keyOf);
	const wanted = items.filter((item) => isOpen(item) && !twins.has(item));
	await buyInWaves(run, wanted, keyOf);
	for (const [twin, first] of twins) skipTwin(twin, first, run, keyOf(twin) ?? '');
}

/**
 * Records the keys of one wave while the wave before it is on its way, and sends it as soon as
 * that one has nothing left to start.
 */
async function buyInWaves(run: Run, items: readonly Item[], keyOf: KeyOf): Promise<void> {
	const { least, most, forEachRequest } = keysAtOnce;
	const size = Math.min(most, Math.max(least, run.settings.concurrency * forEachRequest));
	const keys = new OpenKeys(run, openStore(run), keyOf, clock, size * wavesAtOnce);
	const buying: Array<Promise<void>> = [];
	const broken: unknown[] = [];
	const buy = async (wave: readonly Item[], started: () => void) => {
		try {
			await send(run, wave.filter(isOpen), { started, answered: () => keys.answered() });
		} catch (error) {
			// What breaks is no answer of the panel: nothing more is bought.
			run.halted = true;
			broken.push(error);
		} finally {
			// A wave that is stopped is never started as a whole.
			started();
			keys.answered();
		}
	};
	let started = Promise.resolve();
	for (const wave of chunks(items, size)) {
		if (!maySend(run)) break;
		await keys.claim(wave);
		run.halted ||= run.stopOnFailure && wave.some(hasFailed);
		await started;
		if (maySend(run)) started = new Promise((resolve) => buying.push(buy(wave, resolve)));
	}
	await Promise.all(buying);
	await keys.close();
	if (broken.length > 0) throw broken[0];
}

function openStore({ context, settings }: Run) {
	const limitMs = Math.min(storeMs.most, Math.max(storeMs.least, settings.timeoutMs));
	return keyStore(storeRow(context, clock, { limitMs, stop: stopSignal(context) }), clock);
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
