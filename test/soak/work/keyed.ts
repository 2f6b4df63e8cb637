import type { Item } from '../../../scripts/n8n/execution.ts';
import type { Kind } from '../accounts/claim.ts';
import type { Caller } from './caller.ts';

/** What is to be bought under one deduplication key. */
export interface Wish {
	/** What it can be found by in the panel's books: several only where one item buys several. */
	marks: readonly string[];
	body: object;
}

export interface Shop {
	path: string;
	/** The panel's action. */
	action: string;
	kind: Kind;
	/** The output field with the id of what was bought. */
	idField: string;
	/** Wishes that have never been sent; none when there is nothing to wish for now. */
	make(caller: Caller): Promise<Wish[]>;
	bought(id: string): void;
}

/** How many requests are remembered to be sent again later. */
const REMEMBERED = 1_000;

/** Buys: a fifth of the requests were sent earlier, and a quarter is sent twice at once. */
export function keyed(shop: Shop): (caller: Caller) => Promise<void> {
	const earlier: Wish[][] = [];
	return async (caller) => {
		const { random } = caller;
		const isAgain = earlier.length > 0 && random.chance(0.2);
		const wishes = isAgain ? random.pick(earlier) : await shop.make(caller);
		if (wishes.length === 0) return;
		if (!isAgain) earlier.push(wishes);
		if (earlier.length > REMEMBERED) earlier.shift();
		await caller.temptFate(shop.action);
		const times = random.chance(0.25) ? 2 : 1;
		await Promise.all(Array.from({ length: times }, () => buy(caller, shop, wishes)));
	};
}

async function buy(caller: Caller, shop: Shop, wishes: readonly Wish[]): Promise<void> {
	const { path, kind, idField } = shop;
	const marks = wishes.flatMap((wish) => wish.marks);
	// An item that buys several is skipped, or refused before it is sent, as one.
	const isOne = (items: readonly Item[]) => wishes.length === 1 && items.length === 1;
	const answer = await caller.post(
		path,
		wishes.map(({ body }) => body),
		(items) => items.length === marks.length || isOne(items),
	);
	for (const [at, mark] of marks.entries()) {
		const item = answer?.[isOne(answer) ? 0 : at];
		const id = item && caller.claim(path, kind, mark, item, idField);
		if (id) shop.bought(id);
	}
}
