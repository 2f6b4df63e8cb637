import { notSent } from '../../../../lib/errors/failure';
import { untried, type Item } from '../item';
import { isInDoubt } from '../progress';
import type { Run } from '../run';
import { asError, NotClaimed } from './keys';
import type { KeyStore } from './keyStore';
import { skip } from './skip';

export type KeyOf = (item: Item) => string | undefined;

/** What a purchase with a key has come to. */
export type End = 'done' | 'undone' | 'partly' | 'inDoubt';

/**
 * Records the keys of some items; those whose key was there already are skipped.
 *
 * @returns those that may be bought
 */
export async function claimKeys(
	store: KeyStore,
	keyed: readonly Item[],
	keyOf: KeyOf,
): Promise<Item[]> {
	const key = (item: Item) => keyOf(item) ?? '';
	try {
		const { fresh, done, partly } = await store.claim(keyed.map(key));
		for (const item of keyed) {
			const name = key(item);
			if (fresh.has(name)) continue;
			skip(item, name, done.has(name) ? 'done' : partly.has(name) ? 'partly' : 'inDoubt');
		}
		return keyed.filter((item) => fresh.has(key(item)));
	} catch (caught) {
		const isLeftBehind = !(caught instanceof NotClaimed) || caught.isLeftBehind;
		for (const item of keyed) {
			const found = notSent(item.call?.action ?? '', 'input', {
				error: `Not sent, because n8n could not record the deduplication key: ${asError(caught).message}`,
				message: isLeftBehind
					? mayBeLeft
					: 'Run this item again. Nothing was bought for it in this run.',
			});
			if (isLeftBehind) item.bar([{ failure: found }]);
			else item.fail(found);
		}
		return [];
	}
}

/** @returns null while an answer is awaited; those that are not tried are not, at the very end */
export function endOf(item: Item, isLast = false): End | null {
	const outputs = item.outputs();
	if (!isLast && outputs.includes(null)) return null;
	if (outputs.some(isInDoubt)) return 'inDoubt';
	const bought = outputs.filter((output) => output !== null && 'reply' in output);
	if (bought.length === outputs.length) return 'done';
	return bought.length === 0 ? 'undone' : 'partly';
}

/** Nothing was bought for the item, but its key can't be taken back: that is told with its failures. */
export function bar(item: Item, run: Run): void {
	const outputs = item.outputs().map((output) => {
		const found = output && 'failure' in output ? output.failure : untried(item, run);
		return { failure: { ...found, message: `${found.message} ${isLeft}` } };
	});
	item.bar(outputs);
}

const isLeft =
	'n8n could not take back its deduplication key: give it another key, or the next run skips it as in doubt. Nothing was bought for it.';
const mayBeLeft =
	"Nothing was bought for it in this run, but its deduplication key may stay recorded. If the next run skips it as in doubt, look at the order list on the panel's website, and give it another key.";
