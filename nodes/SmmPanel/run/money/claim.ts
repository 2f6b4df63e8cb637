import { notSent } from '../../../../lib/errors/failure';
import { isInDoubt } from '../progress';
import type { Run } from '../run';
import type { IdOutput } from '../../../../lib/n8n/replies';
import type { Item } from '../item';
import type { KeyStore } from './keyStore';
import { skip } from './skip';

export type KeyOf = (item: Item) => string | undefined;

/** Records the items' keys; items whose key was there already are skipped. */
export async function claim(store: KeyStore, wave: readonly Item[], keyOf: KeyOf): Promise<void> {
	const keyed = wave.filter((item) => keyOf(item) !== undefined);
	if (keyed.length === 0) return;
	try {
		const { fresh, done } = await store.claim(keyed.map((item) => keyOf(item) ?? ''));
		for (const item of keyed) {
			const key = keyOf(item) ?? '';
			if (!fresh.has(key)) skip(item, key, done.has(key));
		}
	} catch (caught) {
		const said = caught instanceof Error ? `: ${caught.message}` : '';
		for (const item of keyed) {
			const found = notSent(item.call?.action ?? '', 'input', {
				error: `Not sent, because n8n could not record the deduplication key${said}`,
				message: 'Run this item again. Nothing was bought for it in this run.',
			});
			item.fail(found);
		}
	}
}

/** Notes what is done, and takes back the keys of what provably was not bought. */
export async function conclude(
	run: Run,
	store: KeyStore,
	wave: readonly Item[],
	keyOf: KeyOf,
): Promise<void> {
	const done: string[] = [];
	const undone: string[] = [];
	for (const item of wave) {
		const key = keyOf(item);
		if (key === undefined || item.stage.is === 'settled') continue;
		const outcomes = item.outputs();
		if (outcomes.every((outcome) => outcome !== null && 'reply' in outcome)) done.push(key);
		else if (outcomes.every(isUndone)) undone.push(key);
	}
	try {
		await store.conclude({ done, undone });
	} catch {
		// A key that stays recorded is never bought again: the safe side.
		run.context.addExecutionHints?.({ message: notConcluded, type: 'warning' });
	}
}

const notConcluded =
	'n8n could not note how some purchases ended. Their deduplication keys count as "in doubt" from now on.';

function isUndone(outcome: IdOutput | null): boolean {
	return outcome === null || ('failure' in outcome && !isInDoubt(outcome));
}
