import { FileReply, type Json } from '../../../../lib/define';
import { notSent } from '../../../../lib/errors/failure';
import { isInDoubt, type Item } from '../item';
import { type Run, untried } from '../run';
import { type KeyStore, NotClaimed } from './keyStore';
import { asError } from './storeRow';

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
			if (isLeftBehind) item.end('barred', [{ failure: found }]);
			else item.fail(found);
		}
		return [];
	}
}

/**
 * How the purchase of an item ended; null while its answer is awaited.
 *
 * @param isLast nothing more is sent: what has no answer by now was never tried, so it is undone
 */
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
	item.end('barred', outputs);
}

const isLeft =
	'n8n could not take back its deduplication key: give it another key, or the next run skips it as in doubt. Nothing was bought for it.';
const mayBeLeft =
	"Nothing was bought for it in this run, but its deduplication key may stay recorded. If the next run skips it as in doubt, look at the order list on the panel's website, and give it another key.";

const reasons = {
	done: 'This was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To buy it once more, use another key.',
	partly:
		'Only some of this was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To get the rest, ask for it with another key.',
	inDoubt:
		"It is not known whether this was bought: a run recorded the same deduplication key and has not told how its purchase ended. Nothing was sent now. Look on the panel's website whether it was bought; if it was not, use another key.",
};

/** Puts a note in place of a purchase whose key was recorded before. */
function skip(item: Item, deduplicationKey: string, state: keyof typeof reasons): void {
	item.end('settled', [{ reply: { skipped: true, reason: reasons[state], deduplicationKey } }]);
}

/** The same for an item whose key an earlier item of this run has, with what that one bought. */
export function skipTwin(item: Item, first: Item, run: Run, deduplicationKey: string): void {
	const reason = `Item ${first.index} of this run has the same deduplication key, so this item was not bought as well.`;
	item.end('settled', [
		{ reply: { skipped: true, reason, deduplicationKey, ...bought(first, run) } },
	]);
}

function bought(first: Item, run: Run): Json {
	const [outcome] = first.outputs();
	if (!outcome || !('reply' in outcome) || outcome.reply instanceof FileReply) return {};
	const [reply] = Array.isArray(outcome.reply) ? outcome.reply : [outcome.reply];
	const id = reply?.[run.operation.boughtAs];
	return id === undefined ? {} : { [run.operation.boughtAs]: id };
}
